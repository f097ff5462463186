-- Browsers in which somebody is signed in. The cookie carries a random token; only its hash is kept, and nobody reads that back.
create table sessions (
    id bigint generated always as identity primary key,
    person bigint not null references people,
    token_hash bytea not null unique,
    opened_at timestamptz not null,
    renewed_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null, -- moves on with use,
    ends_at timestamptz not null,    -- but never beyond this
    address text,
    device text not null,
    check (expires_at <= ends_at));
create index sessions_by_person on sessions (person);
alter table sessions enable row level security;
create policy own on sessions to upside_app using (person = current_person());
grant select (id, person, opened_at, seen_at, expires_at, ends_at, address, device), insert, delete, update (renewed_at, expires_at) on sessions to upside_app;

-- Who a cookie's token stands for, with name and role as they are now; nothing once the session is over or the person disabled.
create function session_by_token(of_hash bytea, at timestamptz)
    returns table (session bigint, renewed_at timestamptz, expires_at timestamptz, person bigint, name text, role text)
    language sql security definer set search_path = upside, pg_temp
    as $$
        with seen as (
            update sessions s set seen_at = at where s.token_hash = of_hash and s.seen_at < at - interval '1 minute')
        select s.id, s.renewed_at, s.expires_at, p.id, p.name, p.role
        from sessions s join people p on p.id = s.person
        where s.token_hash = of_hash and s.expires_at > at and p.disabled_at is null
    $$;
revoke execute on function session_by_token(bytea, timestamptz) from public;
grant execute on function session_by_token(bytea, timestamptz) to upside_app;

-- Ends sessions of a person, all or all but one: their own, or as an administrator, who does not get to see them.
create function close_sessions(of_person bigint, but bigint) returns setof bigint
    language sql security definer set search_path = upside, pg_temp
    as $$
        delete from sessions
        where person = of_person and id is distinct from but and (of_person = current_person() or asker_role() = 'administrator')
        returning id
    $$;
revoke execute on function close_sessions(bigint, bigint) from public;
grant execute on function close_sessions(bigint, bigint) to upside_app;
