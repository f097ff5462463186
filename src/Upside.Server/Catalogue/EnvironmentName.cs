namespace Upside.Server.Catalogue;

/// <summary>What names an environment: the system, and where it has several of them the account and the region.</summary>
internal sealed record EnvironmentName(string System, string Account, string Region)
{
    public const int Longest = 80;

    public static Result<EnvironmentName> Of(string? system, string? account, string? region)
    {
        var checkedSystem = TypedText.Line(system, "system", Longest);
        if (checkedSystem.Problem is { } noSystem) return noSystem;
        var checkedAccount = TypedText.OptionalLine(account, "account", Longest);
        if (checkedAccount.Problem is { } wrongAccount) return wrongAccount;
        var checkedRegion = TypedText.OptionalLine(region, "region", Longest);
        if (checkedRegion.Problem is { } wrongRegion) return wrongRegion;
        return new EnvironmentName(checkedSystem.Value, checkedAccount.Value, checkedRegion.Value);
    }

    /// <summary>As people read it: <c>storage · production · us-east-1</c>.</summary>
    public override string ToString() => string.Join(" · ", new[] { System, Account, Region }.Where(part => part.Length > 0));
}
