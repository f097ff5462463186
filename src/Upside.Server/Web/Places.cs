namespace Upside.Server.Web;

/// <summary>A place that the navigation leads to, and the keys that lead there as well.</summary>
public sealed record Place(string Name, string Path, string Keys);

/// <summary>The places of Upside. A page says which one it belongs to: <c>&lt;Layout Place="@Places.Incidents"&gt;</c>.</summary>
internal static class Places
{
    public static readonly Place Home = new("Home", "/", "g h");
    public static readonly Place Incidents = new("Incidents", "/incidents", "g i");
    public static readonly Place Catalogue = new("Catalogue", "/catalogue", "g c");
    public static readonly Place Agreement = new("Agreement", "/agreement", "g a");
    public static readonly Place People = new("People", "/people", "g p");
    public static readonly Place Teams = new("Teams", "/teams", "g t");
    public static readonly Place Account = new("Account", "/account", "g m");
    public static readonly Place Tokens = new("API tokens", "/tokens", "g k");
    public static readonly Place Settings = new("Settings", "/settings", "g s");
    public static readonly Place Audit = new("Audit", "/audit", "g u");

    /// <summary>In the bar.</summary>
    public static IReadOnlyList<Place> Main { get; } = [Home, Incidents, Catalogue, Agreement, People, Teams];

    /// <summary>In the menu under the reader's name.</summary>
    public static IEnumerable<Place> OwnOf(Visitor visitor)
    {
        yield return Account;
        yield return Tokens;
        if (visitor.MayEdit) yield return Settings;
        if (visitor.MayAdminister) yield return Audit;
    }
}
