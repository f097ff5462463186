using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <summary>A link to hand on to a person.</summary>
/// <param name="Kind"><c>invitation</c> for somebody's first password, <c>reset</c> for another one.</param>
/// <param name="Link">Where they choose it. This is the only time that it can be read.</param>
public sealed record LinkToHandOn(PersonId Person, string Kind, string Link, Instant ExpiresAt);

/// <summary>Makes links whole.</summary>
internal static class HandingOn
{
    /// <summary>With the address under which this server was reached.</summary>
    public static LinkToHandOn ToHandOn(this IssuedLink link, HttpRequest request) => new(link.Person, link.Kind, $"{request.Scheme}://{request.Host}{link.Path}", link.ExpiresAt);
}
