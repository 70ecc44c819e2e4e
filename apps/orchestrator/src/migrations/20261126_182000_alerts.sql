-- Whoever watches knows from here what has been said already, so that any number of workers say it once.
create table sync.alerts (
  kind text primary key,
  is_raised boolean not null,
  changed_at timestamptz not null default now()
);

-- What is to be said, to whom, until it has been heard.
create table sync.alert_messages (
  id bigint generated always as identity primary key,
  kind text not null,
  channel text not null,
  is_raised boolean not null,
  value double precision not null,
  threshold double precision not null,
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  -- Nobody else tries before: whoever sends it has until then.
  next_attempt_at timestamptz not null default now(),
  sent_at timestamptz,
  error text
);
create index alert_messages_unsent_idx on sync.alert_messages (channel, kind, id) where sent_at is null;
create index alert_messages_created_idx on sync.alert_messages (created_at);
