using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Security groups.</summary>
internal static class SecurityGroupOperations
{
    public static void Map(WireRoutes neutron, SandboxContext context)
    {
        var groups = new NeutronCollection<SecurityGroupRow>("security_group", "/security-groups", context.World.SecurityGroups, () => View,
            id => NeutronErrors.NotFound("SecurityGroup", $"Security group {id} does not exist"))
        {
            Name = row => row.Name,
            Visible = (call, row) => call.Sees(row.ProjectId),
        };
        groups.MapReads(neutron);
        neutron.Post("/security-groups", async call =>
        {
            var given = await call.BodyAsync("security_group", NeutronErrors.BadRequest);
            return groups.Created(new SecurityGroupRow(WireText.NewId(), given.Text("name") ?? "", call.ProjectId)
            {
                Description = given.Text("description") ?? "",
                CreatedAt = context.Time.GetUtcNow(),
            });
        });
        neutron.Delete("/security-groups/{id}", call =>
        {
            context.World.SecurityGroups.Remove(groups.Find(call).Id);
            return Results.NoContent();
        });
    }

    private static JsonObject View(SecurityGroupRow row)
    {
        var view = NeutronView.Begin(row.Id, row.Name, row.ProjectId);
        view["stateful"] = true;
        view["shared"] = false;
        view["security_group_rules"] = new JsonArray();
        return view.End(row.CreatedAt, row.Description);
    }
}
