-- What the audit keeps of a person (names, addresses, what was private to them) is sealed under a key of their own. To erase the person
-- is to destroy the key: the lines stay, the chain over them holds, and what was theirs can't be read any more.
create table person_keys (
    person bigint primary key references people,
    key bytea check (length(key) = 32), -- null: destroyed
    made_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((key is null) = (destroyed_at is not null)))
    with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0); -- a destroyed key should not lie about in the table's file
comment on table person_keys is 'no grants: reached through functions only';
alter table person_keys enable row level security;

-- The keys of these people, made where somebody has none yet; null for those whose key was destroyed.
create function person_keys_for(of_people bigint[], fresh_keys bytea[]) returns table (person bigint, key bytea)
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    begin
        insert into person_keys (person, key)
            select f.person, f.key from unnest(of_people, fresh_keys) as f (person, key)
            where not exists (select from person_keys k where k.person = f.person)
            order by f.person
            on conflict do nothing;
        return query select k.person, k.key from person_keys k where k.person = any(of_people);
    end
    $$;

-- For reading: makes none.
create function person_keys_of(of_people bigint[]) returns table (person bigint, key bytea)
    language sql stable security definer set search_path = upside, pg_temp
    as $$ select k.person, k.key from person_keys k where k.person = any(of_people) $$;

-- Part of erasing a person (022), and of nothing else.
create function destroy_person_key(of_person bigint) returns void
    language sql security definer set search_path = upside, pg_temp
    as $$
        insert into person_keys (person, destroyed_at) values (of_person, now())
        on conflict (person) do update set key = null, destroyed_at = coalesce(person_keys.destroyed_at, now())
    $$;
revoke execute on function person_keys_for(bigint[], bytea[]), person_keys_of(bigint[]), destroy_person_key(bigint) from public;
grant execute on function person_keys_for(bigint[], bytea[]), person_keys_of(bigint[]) to upside_app;
