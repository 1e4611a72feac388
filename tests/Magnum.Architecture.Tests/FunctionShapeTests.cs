using System.Reflection;
using Magnum.Functions.Clusters.Create;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Magnum.Architecture.Tests;

public sealed class FunctionShapeTests
{
    private const int MostConstructorParameters = 5;
    private const int MostActivityParameters = 3;

    private static readonly string[] Suffixes = ["Http", "Queue", "Timer", "Event", "Orchestrator", "Activity"];

    private static readonly Assembly Product = typeof(CreateClusterOrchestrator).Assembly;

    private static readonly Type[] Classes =
        [.. Product.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null))];

    [Fact]
    public void A_function_class_ends_in_its_role() =>
        Classes.Where(type => !Suffixes.Any(type.Name.EndsWith)).Should().BeEmpty();

    [Fact]
    public void A_function_class_is_public_not_generic_and_holds_one_function_of_its_own_name()
    {
        foreach (var type in Classes)
        {
            var functions = type.GetMethods().Select(method => method.GetCustomAttribute<FunctionAttribute>()).OfType<FunctionAttribute>().ToArray();
            type.IsPublic.Should().BeTrue("{0} must be seen by the worker's generator", type);
            type.IsGenericType.Should().BeFalse();
            functions.Should().ContainSingle(because: "{0} is one function", type).Which.Name.Should().Be(type.Name);
        }
    }

    [Fact]
    public void Constructors_take_few_things()
    {
        var crowded = from type in Product.GetTypes()
                      where type.Namespace?.StartsWith("Magnum.", StringComparison.Ordinal) == true && !type.Name.StartsWith('<') && !IsRecord(type)
                      from constructor in type.GetConstructors()
                      let most = type.Name.EndsWith("Activity", StringComparison.Ordinal) ? MostActivityParameters : MostConstructorParameters
                      where constructor.GetParameters().Length > most
                      select $"{type} takes {constructor.GetParameters().Length}";

        crowded.Should().BeEmpty();
    }

    [Fact]
    public void An_orchestrator_is_a_list_of_steps() =>
        Repository.Files("functions", "Orchestrator.cs").Where(path => Repository.Lines(path).Length > 150).Should().BeEmpty();

    [Fact]
    public void An_orchestrator_and_what_it_is_made_of_read_no_clock_no_chance_no_environment_and_no_network()
    {
        string[] forbidden =
        [
            "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.", "TimeProvider", "Guid.NewGuid", "Random", "Environment.",
            "Task.Run", "Task.Delay", "Thread.", "HttpClient", "Stopwatch", "File.", "ConfigureAwait(false)", "DbContext",
        ];
        var broken = from path in Repository.Files("functions", ".cs")
                     let text = Repository.Text(path)
                     where text.Contains(nameof(TaskOrchestrationContext), StringComparison.Ordinal)
                     from word in forbidden
                     where text.Contains(word, StringComparison.Ordinal)
                     select $"{path} says {word}";

        broken.Should().BeEmpty();
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
