-- What has changed lately is looked at again and again: one row per entity, and where it has got to.

create table sync.incremental_sweeps (
  entity text primary key,
  -- Each system's own clock, taken before it was asked; null before the first sweep.
  medusa_cursor timestamptz,
  payload_cursor timestamptz,
  due_at timestamptz not null default now(),
  -- Why the last sweep failed; null once one has succeeded.
  error text,
  lease_rev bigint not null default 0,
  lease_until timestamptz
);

-- A sweep that finds something is kept as a run, so that its drift is looked up like any other.
alter table sync.reconcile_runs drop constraint reconcile_runs_mode_check;
alter table sync.reconcile_runs add constraint reconcile_runs_mode_check
  check (mode in ('dry-run', 'apply', 'incremental'));

-- Documents that the ledger says are there, to be held against those that are.
create index links_agreed_idx on sync.links (entity, medusa_id collate "C") where status = 'active' and base is not null;
