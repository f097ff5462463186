using Upside.Server.Storage;

namespace Upside.Server.Access;

/// <summary>What somebody is trusted with, each more than the one before.</summary>
public enum Role
{
    /// <summary>Reads what is visible to them.</summary>
    Viewer,

    /// <summary>Declares incidents and writes on them.</summary>
    Responder,

    /// <summary>Keeps the catalogue, the severities and the agreement.</summary>
    Editor,

    /// <summary>Keeps people, teams, tokens, settings, and reads the audit.</summary>
    Administrator,
}

/// <summary>What a token may be used for; a person who signed in by themselves is not limited by it.</summary>
public enum Scope
{
    /// <summary>Read everything that its owner may see.</summary>
    Read,

    /// <summary>Declare incidents and write on them.</summary>
    Respond,

    /// <summary>Keep the catalogue, the severities and the agreement.</summary>
    Edit,

    /// <summary>Keep people, teams and settings, and read the audit.</summary>
    Administer,
}

/// <summary>Somebody who acts: a person, with their role, and with the limits of the token that they use, if they use one.</summary>
/// <param name="Scopes">What the token allows; null for a person who signed in.</param>
public sealed record Actor(PersonId Person, string Name, Role Role, IReadOnlySet<Scope>? Scopes, Caller Caller)
{
    private static readonly (Scope Scope, Role Role)[] Needs =
        [(Scope.Read, Role.Viewer), (Scope.Respond, Role.Responder), (Scope.Edit, Role.Editor), (Scope.Administer, Role.Administrator)];

    /// <summary>Whether role and token both allow this.</summary>
    public bool May(Scope scope) => Role >= RoleFor(scope) && (Scopes is null || Scopes.Contains(scope));

    /// <summary>Null where this is allowed; otherwise why not.</summary>
    public Problem? Refuse(Scope scope) => May(scope)
        ? null
        : Role < RoleFor(scope)
            ? new Problem(ProblemKind.Forbidden, $"This needs the role {RoleFor(scope).ToString().ToLowerInvariant()}; yours is {Role.ToString().ToLowerInvariant()}. An administrator can change it.")
            : new Problem(ProblemKind.Forbidden, $"This token lacks the scope {scope.ToString().ToLowerInvariant()}. Make one that has it, or sign in.");

    /// <summary>Null for a person who signed in; for a token the reason why it can't do what is about the person's own account.</summary>
    public Problem? RefuseTokens() => Scopes is null ? null : new Problem(ProblemKind.Forbidden, "A token cannot change passwords, sessions or tokens of its owner. Sign in to do this.");

    /// <summary>Whoever the request's session or token stands for; endpoints take an actor as a parameter.</summary>
    public static ValueTask<Actor?> BindAsync(HttpContext context)
    {
        if (context.Features.Get<Actor>() is not { } known) return ValueTask.FromResult<Actor?>(null);
        var actor = known with { Caller = known.Caller with { Receipt = context.Features.Get<Receipt>() } };
        context.Features.Set(actor.Caller); // the conventions of the API ask who it is
        return ValueTask.FromResult<Actor?>(actor);
    }

    public static implicit operator Caller(Actor actor) => actor.Caller;

    public Caller ToCaller() => Caller;

    private static Role RoleFor(Scope scope) => Needs.First(need => need.Scope == scope).Role;
}
