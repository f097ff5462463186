-- Tokens for programs. Shown once; only a hash is kept, and nobody reads that back.
create table tokens (
    id bigint generated always as identity primary key,
    person bigint not null references people,
    name text not null,
    token_hash bytea not null unique,
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'respond', 'edit', 'administer']),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz);
create index tokens_by_person on tokens (person);
alter table tokens enable row level security;
create policy own on tokens to upside_app using (person = current_person());
create policy administrators_see on tokens for select to upside_app using ((select asker_role()) = 'administrator');
create policy administrators_revoke on tokens for delete to upside_app using ((select asker_role()) = 'administrator');
grant select (id, person, name, scopes, created_at, expires_at, used_at), insert, delete on tokens to upside_app;

-- Who a token stands for, with name and role as they are now; nothing once it has expired or its owner is disabled.
create function person_by_token(of_hash bytea, at timestamptz)
    returns table (token bigint, scopes text, person bigint, name text, role text)
    language sql security definer set search_path = upside, pg_temp
    as $$
        with used as (
            update tokens t set used_at = at where t.token_hash = of_hash and (t.used_at is null or t.used_at < at - interval '10 minutes'))
        select t.id, array_to_string(t.scopes, ' '), p.id, p.name, p.role
        from tokens t join people p on p.id = t.person
        where t.token_hash = of_hash and t.expires_at > at and p.disabled_at is null
    $$;
revoke execute on function person_by_token(bytea, timestamptz) from public;
grant execute on function person_by_token(bytea, timestamptz) to upside_app;
