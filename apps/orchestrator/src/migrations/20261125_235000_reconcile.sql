-- Reconciliation: whole entities compared page by page, so that no event that was missed is missed for ever.

create table sync.reconcile_runs (
  id bigint generated always as identity primary key,
  entity text not null,
  mode text not null check (mode in ('dry-run', 'apply')),
  state text not null default 'running' check (state in ('running', 'finished')),
  -- The last id that is done with; null before the first page. Moves in its page's own transaction.
  cursor text,
  checked bigint not null default 0,
  found bigint not null default 0,
  -- Why the last page failed; null once it has succeeded.
  error text,
  -- The night for which the worker opened it by itself.
  night date,
  lease_rev bigint not null default 0,
  lease_until timestamptz,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index reconcile_runs_running_key on sync.reconcile_runs (entity) where state = 'running';
create unique index reconcile_runs_night_key on sync.reconcile_runs (entity, night);
create index reconcile_runs_finished_idx on sync.reconcile_runs (finished_at);

-- Names of fields only: values may be personal.
create table sync.drift (
  run_id bigint not null references sync.reconcile_runs (id) on delete cascade,
  entity text not null,
  medusa_id text not null,
  kind text not null check (kind in ('missing', 'extra', 'different')),
  fields text[] not null,
  found_at timestamptz not null default now(),
  primary key (run_id, medusa_id)
);

-- A walk goes in the order of bytes, which both databases agree on whatever their languages.
create index links_walk_idx on sync.links (entity, medusa_id collate "C");
create index product_content_walk_idx on product_content (medusa_id collate "C") where _status = 'published';
