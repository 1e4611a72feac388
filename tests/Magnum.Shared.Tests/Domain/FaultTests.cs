using System.Reflection;
using System.Text;
using Magnum.Domain.Faults;

namespace Magnum.Shared.Tests.Domain;

public sealed class FaultTests
{
    private static readonly MethodInfo[] Factories = typeof(Faults).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>Clients read these texts; a change here is a change of the API. Delete the file to have it written anew.</summary>
    [Fact]
    public void Statuses_titles_and_texts_are_as_agreed()
    {
        var text = new StringBuilder();
        foreach (var factory in Factories.OrderBy(factory => factory.Name, StringComparer.Ordinal))
        {
            var fault = (Fault)factory.Invoke(null, [.. factory.GetParameters().Select(Sample)])!;
            text.Append($"{factory.Name}: {fault.Kind.Status} {fault.Kind.Code} {fault.Kind.Name}\n  title: {fault.Title}\n  detail: {fault.Message}\n");
        }

        GoldenFile.Compare("Domain/faults.golden.txt", text.ToString());
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own_and_a_status_that_is_an_error()
    {
        var kinds = typeof(FaultKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (FaultKind)field.GetValue(null)!).ToList();

        kinds.Select(kind => kind.Name).Should().OnlyHaveUniqueItems();
        kinds.Should().OnlyContain(kind => kind.Status >= 400 && kind.Status < 600);
        kinds.Should().OnlyContain(kind => kind.Code == (kind.Status < 500 ? "client" : "server"));
    }

    [Theory]
    [InlineData("One. Two.", "One")]
    [InlineData("No dot", "No dot")]
    [InlineData("needs 1.10 or newer", "needs 1")]
    [InlineData("", "")]
    public void A_title_ends_at_the_first_dot(string message, string title) => Fault.TitleOf(message).Should().Be(title);

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) || type == typeof(int?) => 3,
        var type when type == typeof(IReadOnlyList<string>) => new[] { "one", "two" },
        var type when type == typeof(Exception) => null,
        _ => $"<{parameter.Name}>",
    };
}
