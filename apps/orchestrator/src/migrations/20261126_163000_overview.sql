-- What the overview and the metrics add up. A month's history is far too long to be counted each time.

-- Records looked at, by minute and kind. Only added to by the transactions that record history, so that nobody
-- waits for anybody's row; a minute that is over is folded to one row of each kind. Readers add up either way.
create table sync.tallies (
  minute timestamptz not null,
  entity text not null,
  direction text not null,
  outcome text not null,
  reason text not null,
  error_code text,
  -- How long what was written had waited, as a place in WAIT_BOUNDS_MS; null when nothing was written.
  wait_bucket smallint,
  count integer not null,
  is_folded boolean not null default false
);
create index tallies_minute_idx on sync.tallies (minute);
create index tallies_unfolded_idx on sync.tallies (minute) where not is_folded;

-- What stood open, at its worst in each minute. A minute in which no worker lived has no row.
create table sync.samples (
  minute timestamptz primary key,
  oldest_waiting_ms bigint not null,
  waiting integer not null,
  parked integer not null,
  open_conflicts integer not null
);

-- Counting what needs a person, and grouping it by cause, costs what there is of it.
create index links_needs_person_idx on sync.links (entity, error_code, updated_at)
  where status = 'parked' and discarded_at is null;
create index sync_conflicts_open_idx on sync_conflicts (entity) where status = 'open';

-- A replay is handed on slice by slice, so that it can be stopped and everything else goes on beside it.
alter table sync.replays
  add column cancelled_at timestamptz,
  add column cancelled_by text;
alter table sync.replay_links add column hinted_at timestamptz;
update sync.replay_links set hinted_at = now();
create index replay_links_unhinted_idx on sync.replay_links (replay_id, link_id) where hinted_at is null;

alter table sync.operator_actions drop constraint operator_actions_action_check;
alter table sync.operator_actions add constraint operator_actions_action_check
  check (action in ('retry', 'retry-many', 'cancel-replay', 'discard', 'discard-many', 'resolve', 'compare'));
