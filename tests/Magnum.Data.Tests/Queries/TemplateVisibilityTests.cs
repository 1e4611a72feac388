using Magnum.Data.Queries;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;

namespace Magnum.Data.Tests.Queries;

public sealed class TemplateVisibilityTests
{
    private static readonly ProjectScope Caller = new(Rows.Project, AllProjects: false);
    private static readonly ProjectScope Admin = new(Rows.Project, AllProjects: true);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Own_and_public_templates_are_visible(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await FillAsync(database);

        (await NamesAsync(database, Caller)).Should().Equal("own", "own-hidden", "public");
        (await NamesAsync(database, Admin)).Should().Equal("own", "own-hidden", "public", "public-hidden", "private");
        (await GetAllAsync(database, Caller)).Should().Equal("own", "own-hidden", "public");
        (await GetAllAsync(database, Admin)).Should().Equal("own", "own-hidden", "public", "public-hidden", "private");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task For_a_new_cluster_not_even_an_administrator_uses_private_ones_of_others(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var templates = await FillAsync(database);

        foreach (var template in templates)
        {
            foreach (var ident in new[] { template.Uuid, template.Name!, template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) })
            {
                (await UsableAsync(database, Caller, ident)).Should().Be(template.Name is "own" or "own-hidden" or "public");
                (await UsableAsync(database, Admin, ident)).Should().Be(template.Name is not "private");
            }
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Names_are_refused_only_when_several_visible_ones_have_them(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddAsync(Rows.Template("twin"), Rows.Template("twin"), Rows.Template("single"), Rows.Template("single", Rows.OtherProject));

        var twin = () => database.Templates.GetAsync(Caller, "twin");

        (await twin.Should().ThrowAsync<Fault>()).Which.Title.Should().StartWith("Multiple ClusterTemplates exist");
        (await database.Templates.GetAsync(Caller, "single")).ProjectId.Should().Be(Rows.Project);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_template_is_referenced_while_a_cluster_exists(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (used, unused) = (Rows.Template(), Rows.Template());
        await database.AddAsync(used, unused, Rows.Cluster(used, project: Rows.OtherProject));

        (await database.Templates.IsReferencedAsync(used.Uuid)).Should().BeTrue();
        (await database.Templates.IsReferencedAsync(unused.Uuid)).Should().BeFalse();
    }

    private static async Task<List<ClusterTemplate>> FillAsync(TestDatabase database)
    {
        var templates = new List<ClusterTemplate>
        {
            Rows.Template("own"),
            Rows.Template("own-hidden"),
            Rows.Template("public", Rows.OtherProject),
            Rows.Template("public-hidden", Rows.OtherProject),
            Rows.Template("private", Rows.OtherProject),
        };
        templates[1].Public = templates[1].Hidden = templates[2].Public = templates[3].Public = templates[3].Hidden = true;
        foreach (var template in templates)
            await database.AddAsync(template);
        return templates;
    }

    private static async Task<IEnumerable<string?>> NamesAsync(TestDatabase database, ProjectScope scope) =>
        (await database.Templates.ListAsync(scope, new PageRequest(10))).Select(template => template.Name);

    private static async Task<List<string>> GetAllAsync(TestDatabase database, ProjectScope scope)
    {
        var found = new List<string>();
        foreach (var template in await database.Templates.ListAsync(Admin, new PageRequest(10, SortKey: "id", Descending: true)))
        {
            try
            {
                found.Insert(0, (await database.Templates.GetAsync(scope, template.Uuid)).Name!);
            }
            catch (Fault fault) when (fault.Kind == FaultKind.ClusterTemplateNotFound)
            {
                continue;
            }
        }

        return found;
    }

    private static async Task<bool> UsableAsync(TestDatabase database, ProjectScope scope, string ident)
    {
        try
        {
            await database.Templates.GetUsableAsync(scope, ident, byRowNumber: true);
            return true;
        }
        catch (Fault fault) when (fault.Kind == FaultKind.ClusterTemplateNotFound)
        {
            return false;
        }
    }
}
