-- The ledger as all migrations leave it. Generated, and held true by schema.int.test.ts.

create table sync.alert_messages (
  id bigint not null generated always as identity,
  kind text not null,
  channel text not null,
  is_raised boolean not null,
  value double precision not null,
  threshold double precision not null,
  created_at timestamp with time zone not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  error text,
  constraint alert_messages_pkey PRIMARY KEY (id)
);
CREATE INDEX alert_messages_created_idx ON sync.alert_messages USING btree (created_at);
CREATE INDEX alert_messages_unsent_idx ON sync.alert_messages USING btree (channel, kind, id) WHERE (sent_at IS NULL);

create table sync.alerts (
  kind text not null,
  is_raised boolean not null,
  changed_at timestamp with time zone not null default now(),
  constraint alerts_pkey PRIMARY KEY (kind)
);

create table sync.authorizations (
  state_hash text not null,
  browser_hash text not null,
  integration text not null,
  person text not null,
  created_at timestamp with time zone not null default now(),
  constraint authorizations_pkey PRIMARY KEY (state_hash)
);

create table sync.brought_products (
  integration text not null,
  remote_id text not null,
  state text not null,
  is_update boolean not null,
  requested_by text not null,
  product_id text,
  fingerprint text,
  error text,
  lease_until timestamp with time zone,
  constraint brought_products_pkey PRIMARY KEY (integration, remote_id),
  constraint brought_products_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX brought_products_waiting_idx ON sync.brought_products USING btree (integration, remote_id) WHERE (state = 'waiting'::text);

create table sync.capture (
  only_one boolean not null default true,
  fingerprint text not null,
  installed_at timestamp with time zone not null default now(),
  constraint capture_only_one_check CHECK (only_one),
  constraint capture_pkey PRIMARY KEY (only_one)
);

create table sync.counters (
  name text not null,
  labels jsonb not null,
  value double precision not null,
  constraint counters_pkey PRIMARY KEY (name, labels)
);

create table sync.demands (
  id bigint not null generated always as identity,
  integration text not null,
  kind text not null,
  entity text,
  remote_id text,
  created_at timestamp with time zone not null default now(),
  done_at timestamp with time zone,
  done_by text,
  constraint demands_pkey PRIMARY KEY (id)
);
CREATE INDEX demands_open_idx ON sync.demands USING btree (id) WHERE (done_at IS NULL);

create table sync.drift (
  run_id bigint not null,
  entity text not null,
  remote_id text,
  kind text not null,
  fields text[] not null,
  found_at timestamp with time zone not null default now(),
  hub_id text,
  id bigint not null generated always as identity,
  constraint drift_kind_check CHECK ((kind = ANY (ARRAY['missing'::text, 'extra'::text, 'different'::text, 'ignored'::text]))),
  constraint drift_names_a_record CHECK (((remote_id IS NOT NULL) OR (hub_id IS NOT NULL))),
  constraint drift_pkey PRIMARY KEY (run_id, id),
  constraint drift_run_id_fkey FOREIGN KEY (run_id) REFERENCES sync.reconcile_runs(id) ON DELETE CASCADE
);

create table sync.hints (
  id bigint not null generated always as identity,
  entity text not null,
  remote_id text,
  reason text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  requested_by text,
  traceparent text,
  integration text not null default 'medusa'::text,
  hub_id text,
  constraint hints_name_a_record CHECK (((remote_id IS NOT NULL) OR (hub_id IS NOT NULL))),
  constraint hints_pkey PRIMARY KEY (id),
  constraint hints_reason_check CHECK ((reason = ANY (ARRAY['webhook'::text, 'hook'::text, 'sweep'::text, 'manual'::text])))
);
CREATE INDEX hints_lane_idx ON sync.hints USING btree (integration, entity, id);

create view sync.integrations as
 SELECT id,
    platform AS connector,
    COALESCE(is_active, false) AS is_active,
    settings,
    account,
    name,
    stopped_because,
    COALESCE(both_ways, false) AS both_ways
   FROM integrations;

create table sync.lanes (
  entity text not null,
  remote_cursor timestamp with time zone,
  hub_cursor timestamp with time zone,
  due_at timestamp with time zone not null default now(),
  error text,
  lease_rev bigint not null default 0,
  lease_until timestamp with time zone,
  integration text not null default 'medusa'::text,
  hub_creates boolean not null default false,
  sweep_seconds integer,
  swept_at timestamp with time zone,
  swept_checked integer,
  swept_found integer,
  withheld text[] not null default '{}'::text[],
  hub_heard boolean not null default true,
  leased_by integer,
  constraint lanes_pkey PRIMARY KEY (integration, entity)
);

create table sync.links (
  id bigint not null generated always as identity,
  entity text not null,
  remote_id text,
  hub_id text,
  version bigint not null default 0,
  lease_rev bigint not null default 0,
  lease_until timestamp with time zone,
  dirty_rev bigint not null default 0,
  clean_rev bigint not null default 0,
  dirty_since timestamp with time zone,
  reason text,
  base jsonb,
  intents jsonb not null default '[]'::jsonb,
  status text not null default 'active'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone,
  error_code text,
  error_message text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  unsettled_until timestamp with time zone,
  leased_by integer,
  requested_by text,
  look_whole boolean not null default false,
  written jsonb not null default '{}'::jsonb,
  discarded_at timestamp with time zone,
  discarded_by text,
  discard_reason text,
  traceparents text[] not null default '{}'::text[],
  waits_for text[] not null default '{}'::text[],
  integration text not null default 'medusa'::text,
  constraint links_hub_id_key UNIQUE (integration, entity, hub_id),
  constraint links_name_a_record CHECK (((remote_id IS NOT NULL) OR (hub_id IS NOT NULL))),
  constraint links_pkey PRIMARY KEY (id),
  constraint links_remote_id_key UNIQUE (integration, entity, remote_id),
  constraint links_status_check CHECK ((status = ANY (ARRAY['active'::text, 'conflict'::text, 'parked'::text, 'tombstone'::text])))
);
CREATE INDEX links_agreed_idx ON sync.links USING btree (integration, entity, remote_id COLLATE "C") WHERE ((status = 'active'::text) AND (base IS NOT NULL));
CREATE INDEX links_dirty_idx ON sync.links USING btree (integration, entity, dirty_since) WHERE ((dirty_rev > clean_rev) AND (status = 'active'::text));
CREATE INDEX links_ignored_idx ON sync.links USING btree (integration, entity) WHERE ((status = 'parked'::text) AND (discarded_at IS NOT NULL));
CREATE INDEX links_needs_person_idx ON sync.links USING btree (integration, entity, error_code, updated_at) WHERE ((status = 'parked'::text) AND (discarded_at IS NULL));
CREATE INDEX links_parked_idx ON sync.links USING btree (integration, entity, dirty_since) WHERE (status = 'parked'::text);
CREATE INDEX links_parked_page_idx ON sync.links USING btree (dirty_since, id) WHERE (status = 'parked'::text);
CREATE INDEX links_retrying_page_idx ON sync.links USING btree (dirty_since, id) WHERE ((status = 'active'::text) AND (attempts > 0));
CREATE INDEX links_waits_for_idx ON sync.links USING gin (waits_for) WHERE (error_code = 'DEPENDENCY_MISSING'::text);
CREATE INDEX links_walk_idx ON sync.links USING btree (integration, entity, remote_id COLLATE "C");

create table sync.operator_actions (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  person text not null,
  action text not null,
  entity text,
  remote_id text,
  detail jsonb not null default '{}'::jsonb,
  integration text,
  constraint operator_actions_action_check CHECK ((action = ANY (ARRAY['retry'::text, 'retry-many'::text, 'cancel-replay'::text, 'discard'::text, 'discard-many'::text, 'resolve'::text, 'compare'::text, 'cancel-run'::text]))),
  constraint operator_actions_pkey PRIMARY KEY (id)
);

create table sync.reconcile_runs (
  id bigint not null generated always as identity,
  entity text not null,
  mode text not null,
  state text not null default 'running'::text,
  cursor text,
  checked bigint not null default 0,
  found bigint not null default 0,
  error text,
  night date,
  lease_rev bigint not null default 0,
  lease_until timestamp with time zone,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  total bigint not null default 0,
  applied_at timestamp with time zone,
  applied_by text,
  ignored bigint not null default 0,
  integration text not null default 'medusa'::text,
  leased_by integer,
  constraint reconcile_runs_mode_check CHECK ((mode = ANY (ARRAY['dry-run'::text, 'apply'::text, 'incremental'::text]))),
  constraint reconcile_runs_pkey PRIMARY KEY (id),
  constraint reconcile_runs_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text])))
);
CREATE INDEX reconcile_runs_finished_idx ON sync.reconcile_runs USING btree (finished_at);
CREATE UNIQUE INDEX reconcile_runs_night_key ON sync.reconcile_runs USING btree (integration, entity, night);
CREATE UNIQUE INDEX reconcile_runs_running_key ON sync.reconcile_runs USING btree (integration, entity) WHERE (state = 'running'::text);

create table sync.replay_links (
  replay_id bigint not null,
  link_id bigint not null,
  lease_rev bigint not null,
  hinted_at timestamp with time zone,
  constraint replay_links_pkey PRIMARY KEY (replay_id, link_id),
  constraint replay_links_replay_id_fkey FOREIGN KEY (replay_id) REFERENCES sync.replays(id) ON DELETE CASCADE
);
CREATE INDEX replay_links_unhinted_idx ON sync.replay_links USING btree (replay_id, link_id) WHERE (hinted_at IS NULL);

create table sync.replays (
  id bigint not null generated always as identity,
  requested_at timestamp with time zone not null default now(),
  requested_by text not null,
  entity text,
  error_code text,
  total integer not null,
  cancelled_at timestamp with time zone,
  cancelled_by text,
  integration text,
  constraint replays_pkey PRIMARY KEY (id)
);

create table sync.samples (
  minute timestamp with time zone not null,
  oldest_waiting_ms bigint not null,
  waiting integer not null,
  parked integer not null,
  open_conflicts integer not null,
  constraint samples_pkey PRIMARY KEY (minute)
);

create table sync.shown_states (
  collection text not null,
  document_id text not null,
  locale text not null,
  updated_at timestamp with time zone not null,
  fields jsonb not null,
  written_by integer,
  created_at timestamp with time zone not null default now(),
  id bigint not null generated always as identity,
  constraint shown_states_id_key UNIQUE (id),
  constraint shown_states_pkey PRIMARY KEY (collection, document_id, locale, updated_at)
);
CREATE INDEX shown_states_created_at_idx ON sync.shown_states USING btree (created_at);

create table sync.subscriptions (
  integration text not null,
  next_at timestamp with time zone not null default now(),
  checked_at timestamp with time zone,
  mended integer not null default 0,
  error text,
  missing_scopes text[] not null default '{}'::text[],
  constraint subscriptions_pkey PRIMARY KEY (integration)
);

create table sync.tallies (
  minute timestamp with time zone not null,
  entity text not null,
  direction text not null,
  outcome text not null,
  reason text not null,
  error_code text,
  wait_bucket smallint,
  count integer not null,
  is_folded boolean not null default false,
  waited_ms bigint not null default 0,
  integration text not null default 'medusa'::text
);
CREATE INDEX tallies_minute_idx ON sync.tallies USING btree (minute);
CREATE INDEX tallies_unfolded_idx ON sync.tallies USING btree (minute) WHERE (NOT is_folded);

create table sync.vault (
  integration text not null,
  sealed jsonb,
  granted_at timestamp with time zone,
  constraint vault_pkey PRIMARY KEY (integration)
);
