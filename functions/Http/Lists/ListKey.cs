using Magnum.Contracts.Microversions;
using Magnum.Data.Queries;

namespace Magnum.Functions.Http.Lists;

/// <summary>All that a list's answer depends on besides the database.</summary>
/// <param name="List">Which list.</param>
/// <param name="Scope">Whose rows.</param>
/// <param name="Version">The microversion.</param>
/// <param name="Address">Where its links begin.</param>
/// <param name="Query">The parameters as they were sent.</param>
internal readonly record struct ListKey(string List, ProjectScope Scope, Microversion Version, string Address, string Query);
