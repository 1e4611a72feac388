using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Federations;

/// <summary>DELETE /v1/federations/{ident}: checked and accepted; nothing comes of it (see <see cref="CreateFederationHttp"/>).</summary>
public sealed class DeleteFederationHttp(RequestContext request, PolicyGate policy, FederationQueries queries)
{
    /// <summary>Answers 204.</summary>
    [Function(nameof(DeleteFederationHttp))]
    [Answers(StatusCodes.Status204NoContent)]
    [Microversions, Policy("federation:delete", Inside = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/federations/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var row = await queries.GetAsync(request.Caller.Token.ProjectId, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(row, request.Caller.UserId));
        return Answer.NoContent();
    }
}
