using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Finds the people whom the document names.</summary>
internal static class ParticipantFinder
{
    public static ImmutableArray<Participant> Find(PostmortemDocument document)
    {
        _ = document;
        return [];
    }
}
