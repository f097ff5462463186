using System.Globalization;
using System.Text;
using Upside.Cli.Settings;

namespace Upside.Cli.Runs;

/// <summary>Settings that documents were graded under, and what their rules that are off would have found.</summary>
internal sealed class SettingsUse(TeamSettings settings)
{
    private readonly Dictionary<string, int> _findings = new(StringComparer.Ordinal);

    /// <summary>The settings; they come from a file.</summary>
    public TeamSettings Settings => settings;

    /// <summary>How many documents were graded under them.</summary>
    public int Documents { get; private set; }

    /// <summary>The settings of one document; null where it has none.</summary>
    public static SettingsUse? Of(Graded graded)
    {
        if (graded.Settings.File is null) return null;
        var use = new SettingsUse(graded.Settings);
        use.Add(graded);
        return use;
    }

    /// <summary>Takes in a document that was graded under them.</summary>
    public void Add(Graded graded)
    {
        Documents++;
        foreach (var finding in graded.Language.OfRulesOff) _findings[finding.Rule] = FindingsOf(finding.Rule) + 1;
    }

    /// <summary>How many findings of a rule that is off were left out.</summary>
    public int FindingsOf(string rule) => _findings.GetValueOrDefault(rule);

    /// <summary>"omission off (2 findings): the reason; …"; empty where every rule is on.</summary>
    public string Off()
    {
        var text = new StringBuilder();
        foreach (var (rule, reason) in settings.RulesOff)
        {
            var count = FindingsOf(rule);
            text.Append(text.Length > 0 ? "; " : "").Append(rule).Append(" off (").Append(count.ToString(CultureInfo.InvariantCulture)).Append(count == 1 ? " finding): " : " findings): ").Append(reason);
        }
        return text.ToString();
    }

    /// <summary>".upside.yml; omission off (2 findings): the reason", not cleaned.</summary>
    public string Words() => Off() is { Length: > 0 } off ? $"{settings.File}; {off}" : settings.File!;
}
