using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <summary>What people may rely on when they report a failure, who stands by it, and what happens when it was not kept.</summary>
internal static class AgreementModule
{
    public static void AddAgreement(this IServiceCollection services)
    {
        TypeHandlers.Ids.Add(id => new ConcernId(id), id => id.Value);
        services.AddSingleton<AgreementQueries>().AddSingleton<WriteAgreement>().AddSingleton<EndorseAgreement>().AddSingleton<MarkLeader>();
        services.AddSingleton<ConcernQueries>().AddSingleton<RaiseConcern>().AddSingleton<AnswerConcern>();
    }

    public static void MapAgreement(this IEndpointRouteBuilder routes)
    {
        routes.MapAgreementApi();
        routes.MapAgreementPages();
        routes.MapConcernPages();
    }
}
