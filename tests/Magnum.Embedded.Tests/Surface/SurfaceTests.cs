using System.Reflection;
using Magnum.Embedded.Hosting;

namespace Magnum.Embedded.Tests.Surface;

public sealed class SurfaceTests
{
    public static TheoryData<Type> DeclaredTypes() => new(typeof(EmbeddedOptions).Assembly.GetExportedTypes()
        .Where(type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(DeclaredTypes))]
    public void A_declared_type_is_the_true_one(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            Listing.Members(type.Namespace + ".").Should().Contain(MemberText.Delegate(type));
            return;
        }

        var name = TypeText.Name(type);
        var listed = Listing.Type(name);
        listed.Should().NotBeNull($"{name} must exist in the true API");
        Parts(TypeText.Declaration(type)).Should().BeEquivalentTo(Parts(Listing.WithoutAttributes(listed!)));
        Usage(type).Should().Be(Usage(listed!));
    }

    [Theory]
    [MemberData(nameof(DeclaredTypes))]
    public void A_declared_member_is_a_true_one(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return;
        var listed = Listing.Members(TypeText.Name(type));
        MemberText.All(type).Except(listed).Should().BeEmpty("the true API has only these members:\n{0}", string.Join('\n', listed));
    }

    [Fact]
    public void The_comparison_sees_the_types_that_product_code_uses() =>
        DeclaredTypes().Should().HaveCountGreaterThan(60);

    [Fact]
    public void A_difference_in_nullability_default_or_accessor_is_seen()
    {
        var own = MemberText.All(typeof(Sample)).ToList();
        own.Should().Contain("public string? Optional { get; set; }");
        own.Should().Contain("public string Required { get; init; }");
        own.Should().Contain("public virtual System.Threading.Tasks.Task<string?> FindAsync(System.Collections.Generic.IReadOnlyDictionary<string, object?> map, int? size = default, string? text = null);");
        own.Should().Contain("protected static T Make<T>(params string[]? values) where T : class, System.IDisposable;");
    }

    /// <summary>Modifiers and name, then the base types in any order.</summary>
    private static IEnumerable<string> Parts(string declaration) => declaration.Split(" : ", 2) switch
    {
        [var head, var bases] => [head, .. SplitTopLevel(bases)],
        var head => head,
    };

    private static IEnumerable<string> SplitTopLevel(string bases)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < bases.Length; i++)
        {
            depth += bases[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth != 0 || bases[i] != ',')
                continue;
            yield return bases[start..i].Trim();
            start = i + 1;
        }

        yield return bases[start..].Trim();
    }

    private static string Usage(Type type) => type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage
        ? $"{usage.ValidOn} multiple={usage.AllowMultiple}"
        : "";

    private static string Usage(string declaration)
    {
        const string Start = "[System.AttributeUsage(";
        var at = declaration.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
            return "";
        var arguments = declaration[(at + Start.Length)..declaration.IndexOf(')', at + Start.Length)].Split(", ");
        var targets = arguments[0].Split(" | ").Aggregate((AttributeTargets)0, (all, one) => all | Enum.Parse<AttributeTargets>(one.Split('.')[^1]));
        return $"{targets} multiple={arguments.Contains("AllowMultiple=true")}";
    }

    public class Sample
    {
        public string? Optional { get; set; }

        public string Required { get; init; } = "";

        public virtual Task<string?> FindAsync(IReadOnlyDictionary<string, object?> map, int? size = null, string? text = null) =>
            Task.FromResult(map.Count == size ? text : null);

        protected static T Make<T>(params string[]? values)
            where T : class, IDisposable => (T)(object)values!;
    }
}
