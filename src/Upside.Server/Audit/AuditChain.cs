using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Upside.Server.Audit;

/// <summary>
/// Follows the chain of sealed batches from its beginning and says what is not as it was sealed. Each batch carries the digest
/// of each of its lines, and a seal over those and the seal before: who changes a line has to make its batch anew, and every batch
/// after it, up to a seal that somebody may have kept elsewhere. The database seals (<c>seal_audit</c>); this is written apart from it, so
/// that each checks the other.
/// </summary>
internal sealed class AuditChain
{
    /// <summary>What stands in for the seal before the first batch.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    private const long TicksAMicrosecond = 10;

    private readonly IdSet _sealed = new();
    private readonly HashSet<string> _unseenKept;
    private readonly List<string> _kept;

    /// <param name="kept">Seals that were kept elsewhere, each of which has to be in the chain.</param>
    public AuditChain(params IEnumerable<string> kept)
    {
        _kept = [.. kept];
        _unseenKept = new HashSet<string>(_kept, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The last batch that was followed; null before the first.</summary>
    public AuditSeal? Last { get; private set; }

    /// <summary>How many lines the batches hold that were followed so far.</summary>
    public long Count { get; private set; }

    /// <summary>The digest of a line: a hash of all it says.</summary>
    public static string DigestOf(AuditLine line) => Hash(
        Text(line.Id), Microseconds(line.At), line.Person is { } person ? Text(person) : null, line.Via, line.Address, line.Action, line.Subject, Text(line.Audience), line.Before, line.After);

    /// <summary>The seal that a batch should carry.</summary>
    public static string SealOf(AuditSeal batch) => Hash(
        Text(batch.Number), Microseconds(batch.At), batch.Previous, string.Join(',', batch.Lines.Select(Text)), string.Join(',', batch.Digests));

    /// <summary>Puts lines into the next batch.</summary>
    public static AuditSeal Seal(AuditSeal? last, IReadOnlyCollection<AuditLine> lines, Instant at)
    {
        var batch = new AuditSeal((last?.Number ?? 0) + 1, at, last?.Seal ?? Beginning, [.. lines.Select(line => line.Id)], [.. lines.Select(DigestOf)], "");
        return batch with { Seal = SealOf(batch) };
    }

    /// <summary>Checks the next batch, given those of its lines that are there.</summary>
    public IReadOnlyList<AuditFinding> Follow(AuditSeal batch, IEnumerable<AuditLine> lines)
    {
        var findings = new List<AuditFinding>();
        var number = (Last?.Number ?? 0) + 1;
        if (batch.Number != number)
        {
            findings.Add(new(AuditFindingKind.BatchRemoved, null, batch.Number == number + 1 ? $"Batch {number} is missing." : $"Batches {number} to {batch.Number - 1} are missing."));
        }
        else if (batch.Previous != (Last?.Seal ?? Beginning))
        {
            findings.Add(new(AuditFindingKind.ChainBroken, null, $"Batch {batch.Number} does not follow on the seal of the batch before it."));
        }
        if (batch.Seal != SealOf(batch) || batch.Lines.Count != batch.Digests.Count)
        {
            findings.Add(new(AuditFindingKind.BatchChanged, null, $"Batch {batch.Number} is not what its seal was made from: its list of lines, their digests or its time were changed."));
        }
        var found = lines.ToDictionary(line => line.Id);
        foreach (var (id, digest) in batch.Lines.Zip(batch.Digests))
        {
            _sealed.Add(id);
            if (!found.TryGetValue(id, out var line)) findings.Add(new(AuditFindingKind.LineRemoved, id, $"Line {id} is missing; it was sealed in batch {batch.Number}."));
            else if (DigestOf(line) != digest) findings.Add(new(AuditFindingKind.LineChanged, id, $"Line {id} is not what was sealed in batch {batch.Number}: somebody changed it."));
        }
        Count += batch.Lines.Count;
        _unseenKept.Remove(batch.Seal);
        Last = batch;
        return findings;
    }

    /// <summary>After the last batch: checks all lines against the batches and those that wait for one.</summary>
    /// <param name="lines">The numbers of all lines.</param>
    /// <param name="waiting">The numbers of the lines that the database has marked as not yet sealed.</param>
    public IEnumerable<AuditFinding> Finish(IEnumerable<long> lines, IEnumerable<long> waiting)
    {
        var unseen = waiting.ToHashSet();
        foreach (var id in lines)
        {
            if (!unseen.Remove(id) && !_sealed.Contains(id))
                yield return new(AuditFindingKind.LineInserted, id, $"Line {id} is in no batch and does not wait for one: somebody inserted it past the program.");
        }
        foreach (var id in unseen.Order()) yield return new(AuditFindingKind.LineRemoved, id, $"Line {id} is missing; it was not sealed yet.");
        foreach (var seal in _kept.Where(_unseenKept.Contains))
        {
            yield return new(AuditFindingKind.SealUnknown, null, Last is { } last
                ? $"The seal {seal} is not in the chain, which ends with batch {last.Number}: its end was cut off, or made anew after a change."
                : $"The seal {seal} is not in the chain, which is empty: it was cut off from its beginning on.");
        }
    }

    // Each part as its length in bytes, a colon, and its text; null as a dash. Two different lists of parts have two different forms.
    private static string Hash(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            if (part is null)
            {
                hash.AppendData("-"u8);
                continue;
            }
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.UTF8.GetBytes(Text(bytes.Length) + ":"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Microseconds(Instant at) => Text(at.ToUnixTimeTicks() / TicksAMicrosecond);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A set of numbers that lie close together: eight bytes for sixty-four of them.</summary>
    private sealed class IdSet
    {
        private readonly Dictionary<long, ulong> _bits = [];

        public void Add(long id) => _bits[id >> 6] = _bits.GetValueOrDefault(id >> 6) | (1UL << (int)(id & 63));

        public bool Contains(long id) => (_bits.GetValueOrDefault(id >> 6) & (1UL << (int)(id & 63))) != 0;
    }
}
