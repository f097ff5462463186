using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Upside.Server.Access.Passwords;

/// <summary>
/// Slow hashes by the framework's hasher. As many are made at a time as there are processors: a flood of attempts waits in line
/// and leaves the threads to everybody else.
/// </summary>
internal sealed class PasswordHashing : IDisposable
{
    // PBKDF2 with HMAC-SHA-512: OWASP's figure of 2023. Hashes made with fewer rounds are renewed when their owner signs in.
    private const int Rounds = 210_000;

    // The hasher passes the user on to those who derive from it, and nobody does.
    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private readonly string _nobodys;

    public PasswordHashing() => _nobodys = _hasher.HashPassword(NoUser, Secret.Make());

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InLineAsync(() => _hasher.HashPassword(NoUser, password), cancellationToken);

    /// <summary>Whether this is the password; without a hash it never is, and takes just as long to say so.</summary>
    public Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken cancellationToken) =>
        InLineAsync(() => _hasher.VerifyHashedPassword(NoUser, hash ?? _nobodys, password), cancellationToken);

    public void Dispose() => _places.Dispose();

    private async Task<T> InLineAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            _places.Release();
        }
    }
}
