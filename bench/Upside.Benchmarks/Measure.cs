using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upside.Benchmarks;

/// <summary>One figure of a benchmark.</summary>
/// <param name="Name">The benchmark's name; a further figure of the same benchmark adds <c>/what</c>.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit"><c>ms</c>, <c>MB/s</c> (10^6 bytes), <c>MB</c>, <c>%</c> or <c>kappa</c>.</param>
/// <param name="Counterpart">What the counterpart reached in the same run, in the same unit; null without one.</param>
/// <param name="Ratio"><paramref name="Value"/> divided by <paramref name="Counterpart"/>.</param>
/// <param name="Target">The bound as text (<c>&gt;= 10</c>, <c>ratio &lt;= 1.25</c>); null where there is none.</param>
/// <param name="Holds">Whether the target is reached; null without a target.</param>
internal sealed record Measure(
    string Name, double Value, string Unit, double? Counterpart, double? Ratio, string? Target, bool? Holds)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Measure(string name, double value, string unit)
        : this(name, Rounded(value), unit, null, null, null, null)
    {
    }

    public Measure Against(double counterpart) =>
        this with { Counterpart = Rounded(counterpart), Ratio = Rounded(Value / counterpart) };

    public Measure AtLeast(double bound) => this with { Target = $">= {Text(bound)}", Holds = Value >= bound };

    public Measure Below(double bound) => this with { Target = $"< {Text(bound)}", Holds = Value < bound };

    public Measure RatioAtMost(double bound) =>
        this with { Target = $"ratio <= {Text(bound)}", Holds = Ratio <= bound };

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The cells of a row: name, figure, counterpart, ratio, target, outcome.</summary>
    public IReadOnlyList<string> ToCells() =>
    [
        Name,
        $"{Text(Value)} {Unit}",
        Counterpart is { } counterpart ? $"{Text(counterpart)} {Unit}" : "-",
        Ratio is { } ratio ? $"{Text(ratio)} x" : "-",
        Target ?? "-",
        Holds switch { true => "holds", false => "MISSED", null => "-" },
    ];

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    // Three digits after the point, or three significant ones: the rest is noise.
    private static double Rounded(double value) =>
        Math.Abs(value) >= 1
            ? Math.Round(value, 3)
            : double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
