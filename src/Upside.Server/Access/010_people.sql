-- People, teams, and the audiences that records are visible to.

create table people (
    id bigint generated always as identity primary key,
    name text not null,
    email text not null,
    role text not null check (role in ('viewer', 'responder', 'editor', 'administrator')),
    created_at timestamptz not null default now(),
    joined_at timestamptz, -- null while they are only invited
    disabled_at timestamptz);
create unique index people_by_email on people (lower(email));
comment on table people is 'shared: colleagues know one another; what proves who they are is kept elsewhere';
grant select, insert, update on people to upside_app;

create table teams (
    id bigint generated always as identity primary key,
    name text not null,
    created_at timestamptz not null default now());
create unique index teams_by_name on teams (lower(name));
comment on table teams is 'shared: colleagues know who works with whom';
grant select, insert, update, delete on teams to upside_app;

create table team_members (
    team bigint not null references teams on delete cascade,
    person bigint not null references people,
    primary key (team, person));
create index team_members_by_person on team_members (person);
comment on table team_members is 'shared: colleagues know who works with whom';
grant select, insert, delete on team_members to upside_app;

-- The role of whoever asks; null for nobody, and for somebody who was disabled.
create function asker_role() returns text
    language sql stable parallel safe security definer set search_path = upside, pg_temp
    as $$ select role from people where id = current_person() and disabled_at is null $$;
revoke execute on function asker_role() from public;
grant execute on function asker_role() to upside_app;

-- An audience is a set of teams and people; the same set is the same audience. The first is the whole organisation.
create table audiences (
    id bigint generated always as identity primary key,
    members text not null unique);
create table audience_teams (
    audience bigint not null references audiences,
    team bigint not null references teams,
    primary key (audience, team));
create index audience_teams_by_team on audience_teams (team);
create table audience_people (
    audience bigint not null references audiences,
    person bigint not null references people,
    primary key (audience, person));
create index audience_people_by_person on audience_people (person);
insert into audiences (members) values ('organisation');

-- The audiences that the asker belongs to. Policies compare with it once a query: audience = any((select visible_audiences())::bigint[])
create function visible_audiences() returns bigint[]
    language sql stable parallel safe security definer set search_path = upside, pg_temp
    as $$
        select coalesce(array_agg(mine.audience), '{}')
        from people asker
        cross join lateral (
            select 1::bigint as audience
            union select p.audience from audience_people p where p.person = asker.id
            union select t.audience from audience_teams t join team_members m using (team) where m.person = asker.id) mine
        where asker.id = current_person() and asker.disabled_at is null
    $$;
revoke execute on function visible_audiences() from public;
grant execute on function visible_audiences() to upside_app, upside_search;

-- The audience of these teams and people, made if it is new.
create function audience_of(of_teams bigint[], of_people bigint[]) returns bigint
    language plpgsql security definer set search_path = upside, pg_temp
    as $$
    declare
        t bigint[] := array(select distinct unnest(of_teams) order by 1);
        p bigint[] := array(select distinct unnest(of_people) order by 1);
        wanted text := 'teams ' || array_to_string(t, ',') || ' people ' || array_to_string(p, ',');
        found_id bigint;
    begin
        select id into found_id from audiences where members = wanted;
        if found_id is not null then
            return found_id;
        end if;
        insert into audiences (members) values (wanted) on conflict (members) do nothing returning id into found_id;
        if found_id is null then -- somebody else was faster and has committed
            select id into found_id from audiences where members = wanted;
            return found_id;
        end if;
        insert into audience_teams select found_id, unnest(t);
        insert into audience_people select found_id, unnest(p);
        return found_id;
    end
    $$;
revoke execute on function audience_of(bigint[], bigint[]) from public;
grant execute on function audience_of(bigint[], bigint[]) to upside_app;

-- Who is in an audience is known to those in it.
alter table audiences enable row level security;
create policy members on audiences to upside_app using (id = any((select visible_audiences())::bigint[]));
alter table audience_teams enable row level security;
create policy members on audience_teams to upside_app using (audience = any((select visible_audiences())::bigint[]));
alter table audience_people enable row level security;
create policy members on audience_people to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select on audiences, audience_teams, audience_people to upside_app;
