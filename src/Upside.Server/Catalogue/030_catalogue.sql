-- What the organisation runs: components, where they run, who owns them, and what they need from one another.

create table environments (
    id bigint generated always as identity primary key,
    version bigint not null default 1,
    system text not null,
    account text not null default '', -- empty where the system has only one
    region text not null default '',
    created_at timestamptz not null default now());
create unique index environments_by_name on environments (lower(system), lower(account), lower(region));
comment on table environments is 'shared: what runs where is known to all who may have to repair it';
grant select, insert, update on environments to upside_app;

create table components (
    id bigint generated always as identity primary key,
    version bigint not null default 1,
    environment bigint not null references environments,
    name text not null,
    description text not null default '',
    owner bigint references teams, -- null: nobody owns it yet, which the page says
    created_at timestamptz not null default now(),
    retired_at timestamptz); -- past incidents still name it, so a component is never deleted
create unique index components_by_name on components (environment, lower(name));
create index components_by_owner on components (owner);
comment on table components is 'shared: what runs where is known to all who may have to repair it';
grant select, insert, update on components to upside_app;
grant select on environments, components to upside_ingest;

-- Two components may need each other, directly or around corners: the table says what is, not what should be.
create table component_dependencies (
    component bigint not null references components,
    depends_on bigint not null references components,
    primary key (component, depends_on),
    check (component <> depends_on));
create index component_dependencies_by_need on component_dependencies (depends_on);
comment on table component_dependencies is 'shared: what runs where is known to all who may have to repair it';
grant select, insert, delete on component_dependencies to upside_app;
