using System.Collections.Immutable;
using System.CommandLine;
using Upside.Cli.Settings;
using Upside.Server.Hosting;
using Upside.Server.Settings;

namespace Upside.Cli.Serving;

/// <summary>The settings of a server, from where they can be given: flags before environment before `upside.yml` of the current folder.</summary>
internal sealed class ServerSettings
{
    private const string Prefix = "UPSIDE_";

    private readonly Option<string?> _file = new("--settings") { Description = $"Read this file instead of {ServerSettingsFile.Name} in the current folder.", HelpName = "file" };
    private readonly ImmutableArray<(Setting Setting, Option<string?> Option)> _flags;
    private readonly Surroundings _surroundings;

    /// <param name="offered">The settings that the command takes by a flag.</param>
    public ServerSettings(Surroundings surroundings, IEnumerable<Setting> offered)
    {
        _surroundings = surroundings;
        _flags = [.. offered.Where(setting => setting.Flag is not null).Select(setting => (setting, new Option<string?>(setting.Flag!) { Description = setting.Meaning, HelpName = setting.Name }))];
    }

    public IEnumerable<Option> Options => [.. _flags.Select(flag => flag.Option), _file];

    /// <summary>All that was given, understood; or the first thing that is wrong.</summary>
    public Result<ServeOptions> ReadOptions(ParseResult parsed)
    {
        var given = Read(parsed);
        return given.Problem is { } problem ? problem : ServeOptions.Read(given.Value);
    }

    private Result<GivenSettings> Read(ParseResult parsed)
    {
        var flags = from flag in _flags
                    let value = parsed.GetValue(flag.Option)
                    where value is not null
                    select new GivenSetting(flag.Setting, [value], flag.Setting.Flag!);
        var variables = from setting in ServeOptions.All
                        let value = _surroundings.Variables.GetValueOrDefault(setting.Variable)
                        where !string.IsNullOrEmpty(value)
                        select new GivenSetting(setting, [value], setting.Variable);
        if (Misspelt() is { } problem) return problem;
        var named = parsed.GetValue(_file);
        var path = Path.GetFullPath(named ?? ServerSettingsFile.Name, _surroundings.Folder);
        if (named is not null && !File.Exists(path)) return new Problem(ProblemKind.Invalid, $"--settings: there is no file {named}.");
        var file = ServerSettingsFile.ReadFile(path, named ?? ServerSettingsFile.Name, ServeOptions.All);
        return file.Problem is { } wrong ? wrong : new GivenSettings([.. flags, .. variables, .. file.Value]);
    }

    // Whoever misspells UPSIDE_DATABASE would otherwise get an empty database of the server's own.
    private Problem? Misspelt()
    {
        var known = ServeOptions.All.Select(setting => setting.Variable).ToList();
        return _surroundings.Variables.Keys
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(name))
            .Select(name => (Name: name, Hint: Nearest.Hint(name[Prefix.Length..], known.Where(one => one.StartsWith(Prefix, StringComparison.Ordinal)).Select(one => one[Prefix.Length..]))))
            .Where(one => one.Hint.Length > 0)
            .Select(one => new Problem(ProblemKind.Invalid, $"{one.Name} is no setting{one.Hint.Replace("\"", "", StringComparison.Ordinal).Replace("mean ", $"mean {Prefix}", StringComparison.Ordinal)}."))
            .FirstOrDefault();
    }
}
