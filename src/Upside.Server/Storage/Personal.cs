using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Upside.Server.Storage;

/// <summary>
/// What a line of the audit says about a person: a name, an e-mail address, a network address. It can be read as long as the
/// person's key exists. Only the audit takes it; written anywhere else it throws.
/// </summary>
[JsonConverter(typeof(SealedJson.PersonalConverter))]
public sealed class Personal
{
    private Personal(PersonId whose, string text) => (Whose, Text) = (whose, text);

    internal PersonId Whose { get; }

    internal string Text { get; }

    [return: NotNullIfNotNull(nameof(text))]
    public static Personal? Of(PersonId whose, string? text) => text is null ? null : new Personal(whose, text);

    public override string ToString() => "(personal)";
}

/// <summary>
/// What somebody told in confidence. The audit keeps a digest under their key: enough to prove later which text it was, and
/// nothing to read. Only the audit takes it; written anywhere else it throws.
/// </summary>
[JsonConverter(typeof(SealedJson.PrivateConverter))]
public sealed class Private
{
    private Private(PersonId whose, string text) => (Whose, Text) = (whose, text);

    internal PersonId Whose { get; }

    internal string Text { get; }

    [return: NotNullIfNotNull(nameof(text))]
    public static Private? Of(PersonId whose, string? text) => text is null ? null : new Private(whose, text);

    public override string ToString() => "(private)";
}
