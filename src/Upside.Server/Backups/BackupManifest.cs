using System.Text.Json;

namespace Upside.Server.Backups;

/// <summary>What a backup says of itself: the first entry of the archive.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Program">The version of Upside that made it.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Files">Every file after this one, with its SHA-256: a damaged backup is found before anything is replaced by it.</param>
internal sealed record BackupManifest(int Format, string Program, DateTimeOffset MadeAt, IReadOnlyDictionary<string, string> Files)
{
    public const int CurrentFormat = 1;
    public const string Name = "backup.json";
    public const string Database = "database.dump";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null where it is none.</summary>
    public static async Task<BackupManifest?> ReadAsync(Stream text, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<BackupManifest>(text, Json, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
