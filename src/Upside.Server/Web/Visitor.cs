using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>
/// What the frame of a page shows about whoever is signed in. Access puts one into the request's features; a request
/// without one is from somebody who has not signed in, and gets a frame without navigation.
/// </summary>
/// <param name="Role">In words, as people read it.</param>
internal sealed record Visitor(PersonId Person, string Name, string Role, bool MayDeclare, bool MayEdit, bool MayAdminister);
