-- What every capability stands on. The roles exist already: a private PostgreSQL is made with them, an outside one is asked for them.

grant usage on schema upside to upside_app, upside_ingest, upside_search, upside_public;
grant select on migrations to upside_app;

-- Who is asking; null for nobody.
create function current_person() returns bigint
    language sql stable parallel safe
    as $$ select nullif(current_setting('upside.person', true), '')::bigint $$;

-- What must happen after a commit, written by that commit.
create table outbox (
    id bigint generated always as identity primary key,
    kind text not null,
    payload jsonb not null,
    created_at timestamptz not null default now());
comment on table outbox is 'shared: ids only, never what they stand for';
grant select, insert, update, delete on outbox to upside_app; -- update: to lock a row is to be allowed to change it

-- Requests that were carried out, so that their repetition does nothing.
create table receipts (
    person bigint not null,
    key text not null,
    fingerprint text not null,
    subject text not null,
    kept_at timestamptz not null default now(),
    primary key (person, key));
create index receipts_by_age on receipts (kept_at);
alter table receipts enable row level security;
create policy own on receipts to upside_app using (person = current_person());
grant select, insert on receipts to upside_app;

-- A browser sends a draft again for thirty days: until then its receipt has to be here.
create function forget_receipts() returns void
    language sql security definer set search_path = upside, pg_temp
    as $$ delete from receipts where kept_at < now() - interval '31 days' $$;
revoke execute on function forget_receipts() from public;
grant execute on function forget_receipts() to upside_app;
