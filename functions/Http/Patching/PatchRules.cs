namespace Magnum.Functions.Http.Patching;

/// <summary>What a patch may touch of a resource.</summary>
/// <param name="Internal">Paths that only the service changes, e.g. <c>/uuid</c>; exactly these, not what is below them.</param>
/// <param name="Mandatory">Paths that cannot be removed.</param>
internal sealed record PatchRules(IReadOnlySet<string> Internal, IReadOnlySet<string> Mandatory);
