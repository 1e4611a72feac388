using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Quotas;
using Magnum.Contracts.V1.Requests;
using Magnum.Data;
using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Quotas;

/// <summary>POST /v1/quotas, for administrators.</summary>
public sealed class CreateQuotaHttp(PolicyGate policy, CallerProjects projects, QuotaStore store)
{
    /// <summary>Answers 201 with the quota. The project is looked up in Keystone before the policy is asked, as the contract has it.</summary>
    [Function(nameof(CreateQuotaHttp))]
    [Answers(StatusCodes.Status201Created, typeof(QuotaView)), Takes(typeof(QuotaRequest))]
    [Microversions, Policy("quota:create", Inside = true), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/quotas")] HttpRequest http, CancellationToken cancellation)
    {
        var attributes = QuotaValues.Attributes;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new QuotaValues(new AttributeReader(body.RootElement, attributes));
        if (values.ProjectId is not null) await projects.RequireAsync(values.ProjectId, cancellation);
        policy.Enforce(policy.Self);
        var row = new Quota
        {
            Id = values.Id ?? 0,
            ProjectId = values.ProjectId ?? throw QuotaFaults.ProjectMissing(),
            Resource = values.Resource,
            HardLimit = values.HardLimit,
        };
        await store.AddAsync(row, cancellation);
        return Answer.Created(QuotaViews.Show(row), MagnumJsonContext.Wire.QuotaView);
    }
}
