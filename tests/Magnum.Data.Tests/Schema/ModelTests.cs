using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Magnum.Data.Tests.Schema;

public sealed class ModelTests
{
    private const string Advice = "infra/scripts/add-migration was to be run after the change";

    [Theory, MemberData(nameof(Contexts))]
    public void No_change_of_the_model_lacks_a_migration(string provider)
    {
        using var db = Create(provider);

        db.Database.HasPendingModelChanges().Should().BeFalse(Advice);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void The_compiled_model_is_the_one_in_use_and_up_to_date(string provider)
    {
        using var db = Create(provider);

        var built = db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);

        db.Model.GetType().Name.Should().Be($"{db.GetType().Name}Model", "start-up depends on it");
        Describe(db.Model).Should().Be(Describe(built), Advice);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Tables_have_the_names_they_always_had(string provider)
    {
        using var db = Create(provider);

        db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Should().BeEquivalentTo(
            "cluster", "nodegroup", "cluster_template", "x509keypair", "magnum_service", "quotas", "federation", "operation");
        db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Select(property => property.GetColumnName())
            .Should().OnlyContain(column => System.Text.RegularExpressions.Regex.IsMatch(column, "^[a-z]+(_[a-z]+)*$"));
    }

    public static TheoryData<string> Contexts => Databases.All;

    private static MagnumDbContext Create(string provider) => provider == DatabaseOptions.Sqlite
        ? new SqliteMagnumDbContext(new DbContextOptionsBuilder<SqliteMagnumDbContext>().UseSqlite("Data Source=none.db").Options)
        : new PostgreSqlMagnumDbContext(new DbContextOptionsBuilder<PostgreSqlMagnumDbContext>().UseNpgsql("Host=none").Options);

    private static string Describe(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);
}
