-- One-time links: to set up the first administrator, to accept an invitation, to choose a new password. Shown once; only a hash is
-- kept. Following one is done by somebody who is not known yet, so it goes through functions.
create table links (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    kind text not null check (kind in ('set-up', 'invitation', 'reset')),
    person bigint references people,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    check ((kind = 'set-up') = (person is null)));
create index links_by_person on links (person);
alter table links enable row level security;
create policy administrators on links to upside_app using ((select asker_role()) = 'administrator');
create policy the_server_prints on links for insert to upside_app with check (kind = 'set-up' and current_person() is null);
grant select (id, kind, person, created_at, expires_at), insert, delete on links to upside_app;

create function has_administrator() returns boolean
    language sql stable security definer set search_path = upside, pg_temp
    as $$ select exists (select from people where role = 'administrator' and disabled_at is null) $$;

-- Whether a link can still be followed, and whom it is for.
create function link_facts(of_hash bytea, at timestamptz) returns table (kind text, person bigint, name text, email text)
    language sql stable security definer set search_path = upside, pg_temp
    as $$
        select l.kind, p.id, p.name, p.email
        from links l left join people p on p.id = l.person
        where l.token_hash = of_hash and l.expires_at > at and p.disabled_at is null
            and (l.kind <> 'set-up' or not has_administrator())
    $$;

-- Uses a link up: true for one who may go on, false for everybody after them. With it go the person's other links, or all other
-- set-up links: whoever follows one of those at the same moment waits here, and then finds an administrator.
create function use_link(of_hash bytea, of_kind text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    declare
        followed links;
    begin
        lock table links in share row exclusive mode;
        if not exists (select from link_facts(of_hash, at) f where f.kind = of_kind) then
            return false;
        end if;
        select * into followed from links l where l.token_hash = of_hash;
        delete from links l where l.person is not distinct from followed.person or l.expires_at <= at;
        return true;
    end
    $$;
revoke execute on function has_administrator(), link_facts(bytea, timestamptz), use_link(bytea, text, timestamptz) from public;
grant execute on function has_administrator(), link_facts(bytea, timestamptz), use_link(bytea, text, timestamptz) to upside_app;
