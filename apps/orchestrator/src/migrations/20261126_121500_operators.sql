-- What operators do about parked work and conflicts. Only added to.
create table sync.operator_actions (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person text not null,
  action text not null check (action in ('retry', 'retry-many', 'discard', 'resolve')),
  entity text,
  medusa_id text,
  -- Why something was discarded, how many were retried, whose value was taken: no values.
  detail jsonb not null default '{}'
);

-- Parked work that a person has decided to leave: still there, no longer waiting for anybody.
alter table sync.links
  add column discarded_at timestamptz,
  add column discarded_by text,
  add column discard_reason text;

-- Many retried at once, so that one can see how far it is.
create table sync.replays (
  id bigint generated always as identity primary key,
  requested_at timestamptz not null default now(),
  requested_by text not null,
  entity text,
  error_code text,
  total integer not null
);
create table sync.replay_links (
  replay_id bigint not null references sync.replays on delete cascade,
  link_id bigint not null,
  -- A link that was leased since has been looked at.
  lease_rev bigint not null,
  primary key (replay_id, link_id)
);

-- A page costs what a page holds, whatever is asked for and however long the history is.
create index sync_jobs_page_idx on sync_jobs (created_at desc, id desc);
create index sync_jobs_entity_page_idx on sync_jobs (entity, created_at desc, id desc);
create index sync_jobs_outcome_page_idx on sync_jobs (outcome, created_at desc, id desc);
create index sync_jobs_error_page_idx on sync_jobs (error_code, created_at desc, id desc) where error_code is not null;
create index sync_conflicts_page_idx on sync_conflicts (status, created_at desc, id desc);
create index links_parked_page_idx on sync.links (dirty_since, id) where status = 'parked';
create index links_retrying_page_idx on sync.links (dirty_since, id) where status = 'active' and attempts > 0;
