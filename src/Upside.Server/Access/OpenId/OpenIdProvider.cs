using System.Net;

namespace Upside.Server.Access.OpenId;

/// <summary>The provider, found when somebody first wants to sign in with it: Upside starts without it and works while it is down.</summary>
internal sealed partial class OpenIdProvider(OpenIdOptions options, ILogger<OpenIdProvider> logger) : IDisposable
{
    private const int LongestAnswer = 1 << 20;

    private OpenIdEndpoints? _endpoints;

    /// <summary>For everything that is asked of it: it may neither send us elsewhere nor keep us waiting.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public OpenIdOptions Options => options;

    public async Task<Result<OpenIdEndpoints>> FindAsync(CancellationToken cancellationToken)
    {
        if (_endpoints is { } known) return known;
        try
        {
            var json = await Client.GetStringAsync(new Uri($"{options.Issuer}/.well-known/openid-configuration"), cancellationToken);
            var read = OpenIdEndpoints.Read(json, options.Issuer);
            if (read.Problem is { } wrong) LogUnusable(logger, options.Issuer, wrong.Message);
            else _endpoints = read.Value;
            return read;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(logger, options.Issuer, failure);
            return new Problem(ProblemKind.Conflict, $"{options.Name} does not answer. Try again in a moment, or sign in with a password.");
        }
    }

    public void Dispose() => Client.Dispose();

    [LoggerMessage(1, LogLevel.Error, "The OpenID provider {Issuer} cannot be used: {Reason}")]
    private static partial void LogUnusable(ILogger logger, string issuer, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The OpenID provider {Issuer} does not answer")]
    private static partial void LogUnreachable(ILogger logger, string issuer, Exception failure);
}
