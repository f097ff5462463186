using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Upside.Server.Hosting;

/// <summary>Looks whether addresses are free before a database is started for a server that could not listen.</summary>
internal static class Listening
{
    /// <summary>Null where all of them are.</summary>
    public static Problem? FindProblem(string urls)
    {
        foreach (var url in urls.Split(';'))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.Port == 0) continue;
            try
            {
                using var listener = new TcpListener(HostOf(address.Host), address.Port);
                listener.Start();
            }
            catch (SocketException refused)
            {
                return Refused(url, refused.SocketErrorCode);
            }
        }
        return null;
    }

    public static Problem Refused(string url, SocketError error)
    {
        var reason = error switch
        {
            SocketError.AddressAlreadyInUse => "something else listens there already",
            SocketError.AccessDenied => "that needs rights that this user has not",
            SocketError.AddressNotAvailable => "this machine has no such address",
            _ => $"the system says {error}",
        };
        return new Problem(ProblemKind.Conflict, $"The server cannot listen on {url}: {reason}. Give another address by --urls or ASPNETCORE_URLS.");
    }

    // A name that is no address stands for all of them, as it does for the server.
    private static IPAddress HostOf(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
}
