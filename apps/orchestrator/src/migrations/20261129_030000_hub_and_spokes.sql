-- Any number of remote systems, each kept in step with Payload: what the ledger knows is by integration.

create table integrations (
  id varchar primary key not null,
  name varchar not null,
  platform varchar not null,
  tenant_id integer,
  is_active boolean default true,
  settings jsonb,
  updated_at timestamp(3) with time zone default now() not null,
  created_at timestamp(3) with time zone default now() not null
);
alter table integrations add constraint integrations_tenant_id_tenants_id_fk
  foreign key (tenant_id) references tenants (id) on delete set null;
create index integrations_platform_idx on integrations (platform);
create index integrations_tenant_idx on integrations (tenant_id);
create index integrations_updated_at_idx on integrations (updated_at);
create index integrations_created_at_idx on integrations (created_at);
alter table payload_locked_documents_rels add column integrations_id varchar;
alter table payload_locked_documents_rels add constraint payload_locked_documents_rels_integrations_fk
  foreign key (integrations_id) references integrations (id) on delete cascade;
create index payload_locked_documents_rels_integrations_id_idx on payload_locked_documents_rels (integrations_id);
insert into integrations (id, name, platform) values ('medusa', 'Medusa', 'medusa');

-- What the ledger has to know of them; `connector` is the kind of system, as the registry of connectors names it.
create view sync.integrations as
  select id, platform as connector, coalesce(is_active, false) as is_active, settings from integrations;

-- A hint names a record by its id in the remote system, or by its document here, or both.
alter table sync.hints rename column medusa_id to remote_id;
alter table sync.hints alter column remote_id drop not null;
alter table sync.hints
  add column integration text not null default 'medusa',
  add column hub_id text,
  add constraint hints_name_a_record check (remote_id is not null or hub_id is not null);
create index hints_lane_idx on sync.hints (integration, entity, id);

-- Each id is null until that side has the record.
alter table sync.links rename column medusa_id to remote_id;
alter table sync.links rename column payload_id to hub_id;
alter table sync.links alter column remote_id drop not null;
alter table sync.links add column integration text not null default 'medusa';
alter table sync.links drop constraint links_medusa_id_key;
alter table sync.links drop constraint links_payload_id_key;
alter table sync.links add constraint links_remote_id_key unique (integration, entity, remote_id);
alter table sync.links add constraint links_hub_id_key unique (integration, entity, hub_id);
alter table sync.links add constraint links_name_a_record check (remote_id is not null or hub_id is not null);

drop index sync.links_dirty_idx, sync.links_parked_idx, sync.links_waiting_for_dependency_idx, sync.links_walk_idx,
  sync.links_agreed_idx, sync.links_needs_person_idx, sync.links_ignored_idx;
create index links_dirty_idx on sync.links (integration, entity, dirty_since)
  where dirty_rev > clean_rev and status = 'active';
create index links_parked_idx on sync.links (integration, entity, dirty_since) where status = 'parked';
create index links_walk_idx on sync.links (integration, entity, remote_id collate "C");
create index links_agreed_idx on sync.links (integration, entity, remote_id collate "C")
  where status = 'active' and base is not null;
create index links_needs_person_idx on sync.links (integration, entity, error_code, updated_at)
  where status = 'parked' and discarded_at is null;
create index links_ignored_idx on sync.links (integration, entity)
  where status = 'parked' and discarded_at is not null;

-- An intent names its side, and the values that gave way by the side that held them.
update sync.links set intents = (
  select jsonb_agg(intent || jsonb_build_object('side', 'remote', 'conflicts', coalesce((
    select jsonb_agg((c - 'medusa' - 'payload') || jsonb_build_object('remote', c->'medusa', 'hub', c->'payload',
      'winner', case c->>'winner' when 'medusa' then 'remote' else 'hub' end))
    from jsonb_array_elements(coalesce(intent->'conflicts', '[]')) c), '[]')))
  from jsonb_array_elements(intents) intent)
where intents <> '[]';
-- What a link waits for is said with the integration that brings it.
update sync.links set waits_for = (select array_agg('medusa ' || name) from unnest(waits_for) name)
where waits_for <> '{}';

-- One row per lane: what it may do, and how far its sweep of recent changes is.
alter table sync.incremental_sweeps rename to lanes;
alter table sync.lanes rename column medusa_cursor to remote_cursor;
alter table sync.lanes rename column payload_cursor to hub_cursor;
alter table sync.lanes add column integration text not null default 'medusa',
  -- Whether a document here may be what brings a record into being there.
  add column hub_creates boolean not null default false;
alter table sync.lanes drop constraint incremental_sweeps_pkey;
alter table sync.lanes add constraint lanes_pkey primary key (integration, entity);

alter table sync.reconcile_runs add column integration text not null default 'medusa';
drop index sync.reconcile_runs_running_key, sync.reconcile_runs_night_key;
create unique index reconcile_runs_running_key on sync.reconcile_runs (integration, entity) where state = 'running';
create unique index reconcile_runs_night_key on sync.reconcile_runs (integration, entity, night);

alter table sync.drift rename column medusa_id to remote_id;
alter table sync.drift add column hub_id text, add column id bigint generated always as identity;
alter table sync.drift drop constraint drift_pkey;
alter table sync.drift alter column remote_id drop not null;
alter table sync.drift add constraint drift_pkey primary key (run_id, id);
alter table sync.drift add constraint drift_names_a_record check (remote_id is not null or hub_id is not null);

alter table sync.operator_actions rename column medusa_id to remote_id;
alter table sync.operator_actions add column integration text;
alter table sync.replays add column integration text;
alter table sync.tallies add column integration text not null default 'medusa';
update sync.counters set labels = labels || '{"integration": "medusa"}'
where name in ('records', 'waits', 'waited_ms');

-- Which text of the capture triggers is installed.
create table sync.capture (
  only_one boolean primary key default true check (only_one),
  fingerprint text not null,
  installed_at timestamptz not null default now()
);
-- They are declared in one place now, and installed from there after the migrations.
drop trigger hint_live_insert on product_content;
drop trigger hint_live_update on product_content;
drop trigger hint_live_delete on product_content;
drop trigger hint_live_insert on pages;
drop trigger hint_live_update on pages;
drop trigger hint_live_delete on pages;
drop trigger purge_live_page on pages;
drop trigger purge_branding on stores;
drop trigger hint_branding on stores;
drop trigger hint_story on vendors;
drop trigger hint_customer on customers;
drop trigger hint_order on orders;
drop trigger follow_picture on media;
drop trigger purge_redirects on redirects;
drop trigger purge_form_changed on forms;
drop trigger purge_form_gone on forms;
drop trigger hint_form_gone on forms;
drop function sync.hint_live_change, sync.purge_page, sync.purge_branding, sync.follow_picture, sync.purge_redirects,
  sync.purge_form, sync.hint_form_gone;

-- History and conflicts, which Payload shows.
alter table sync_jobs rename column medusa_id to remote_id;
alter table sync_jobs rename column payload_id to hub_id;
alter table sync_jobs add column integration varchar not null default 'medusa';
alter index sync_jobs_medusa_id_idx rename to sync_jobs_remote_id_idx;
drop index sync_jobs_entity_medusa_id_idx;
create index sync_jobs_entity_remote_id_idx on sync_jobs (entity, remote_id);
create index sync_jobs_integration_idx on sync_jobs (integration);
alter table sync_jobs alter column direction drop default;
alter table sync_jobs alter column direction type varchar using direction::text;
alter table sync_jobs alter column direction set default 'none';
drop type enum_sync_jobs_direction;
alter table sync_conflicts rename column medusa_id to remote_id;
alter table sync_conflicts rename column payload_id to hub_id;
alter table sync_conflicts add column integration varchar not null default 'medusa';
alter index sync_conflicts_medusa_id_idx rename to sync_conflicts_remote_id_idx;
create index sync_conflicts_integration_idx on sync_conflicts (integration);
alter table sync_conflicts alter column winner type varchar using winner::text;
drop type enum_sync_conflicts_winner;
