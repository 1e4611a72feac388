using Magnum.Embedded.Hosting;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Functions;

public sealed class StartUpFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-faults-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Everything_wrong_with_the_functions_is_told_at_once()
    {
        var build = () => FunctionsHost.Build(new FunctionsHostSetup(typeof(Faulty), typeof(Again)), _folder);
        var faults = build.Should().Throw<FunctionConfigurationException>().Which;
        string[] expected =
        [
            "Function 'Same': the name is used by*Faulty.One*Again.Two*",
            "Function 'BadRoute': the route '{' is not valid*",
            "Function 'BadConstraint': the route '{id:prime}' has an unknown constraint 'prime'.",
            "Function 'BadMethod': 'G T' is not an HTTP method.",
            "Function 'BadCron': the schedule 'every day' is neither*",
            "Function 'NoSetting': the setting 'Nowhere' is missing.",
            "Function 'BadQueue': 'no_queue' is not a queue name*",
            "Function 'BadParameter': parameter 'request' of type System.Uri cannot be bound with httpTrigger.",
            "Function 'BadTimer': parameter 'timer' of type System.String cannot be bound with timerTrigger.",
            "Function 'NoTrigger':*has 0 triggers*",
            "Route 'GET /same' is used by more than one function: RouteOne, RouteTwo.",
        ];
        foreach (var fault in expected)
        {
            faults.Faults.Should().ContainMatch(fault);
            faults.Message.Should().Match("*" + fault + "*");
        }

        faults.Faults.Should().HaveCount(expected.Length);
    }

    [Fact]
    public void Everything_wrong_with_host_json_is_told_at_once()
    {
        const string Text = """
            { "functionTimeout": "soon", "extensions": {
              "queues": { "batchSize": 64, "newBatchThreshold": -1, "maxPollingInterval": "x", "visibilityTimeout": "-00:00:01", "maxDequeueCount": 0, "messageEncoding": "hex" },
              "durableTask": { "maxConcurrentActivityFunctions": "many" } } }
            """;
        var build = () => FunctionsHost.Build(new FunctionsHostSetup(typeof(Fine)) { HostJson = Text }, _folder);
        build.Should().Throw<FunctionConfigurationException>().Which.Faults.Should().HaveCount(8).And.OnlyContain(f => f.StartsWith("host.json: "));
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[]")]
    public void A_host_json_that_is_no_JSON_object_is_told(string text)
    {
        var build = () => FunctionsHost.Build(new FunctionsHostSetup(typeof(Fine)) { HostJson = text }, _folder);
        build.Should().Throw<FunctionConfigurationException>().Which.Faults.Should().ContainSingle().Which.Should().Contain("not valid JSON");
    }

    [Fact]
    public void A_connection_that_is_none_is_told()
    {
        var setup = new FunctionsHostSetup(typeof(Fine)) { Settings = { ["AzureWebJobsStorage"] = "nonsense" } };
        var build = () => FunctionsHost.Build(setup, _folder);
        build.Should().Throw<FunctionConfigurationException>().WithMessage("*'AzureWebJobsStorage' is neither 'embedded' nor a connection string*");
    }

    [Theory]
    [InlineData("AzureWebJobsStorage:queueServiceUri", "https://a.queue.core.windows.net", true)]
    [InlineData("AzureWebJobsStorage:accountName", "account", true)]
    [InlineData("AzureWebJobsStorage:credential", "managedidentity", true)]
    [InlineData("AzureWebJobsStorage:queueServiceUri", "https://a.queue.core.windows.net", false)]
    public void An_identity_based_connection_is_told_and_not_taken_for_the_embedded_store(string name, string value, bool alone)
    {
        var setup = new FunctionsHostSetup(typeof(Fine)) { Settings = { [name] = value, ["AzureWebJobsStorage"] = alone ? null : "embedded" } };
        var build = () => FunctionsHost.Build(setup, _folder).Dispose();
        if (alone)
            build.Should().Throw<FunctionConfigurationException>().WithMessage($"*'{name.Replace(":", "__")}' asks for an identity-based connection*set 'AzureWebJobsStorage' to*");
        else
            build.Should().NotThrow("the connection is named all the same");
    }

    public sealed class Fine
    {
        [Function("Fine")]
        public static void Run([QueueTrigger("fine")] string message) => _ = message;
    }

    public sealed class Again
    {
        [Function("same")]
        public static void Two([QueueTrigger("again")] string message) => _ = message;
    }

    public sealed class Faulty
    {
        [Function("Same")]
        public static void One([QueueTrigger("one")] string message) => _ = message;

        [Function("BadRoute")]
        public static void BadRoute([HttpTrigger(Route = "{")] HttpRequest request) => _ = request;

        [Function("BadConstraint")]
        public static void BadConstraint([HttpTrigger(Route = "{id:prime}")] HttpRequest request) => _ = request;

        [Function("BadMethod")]
        public static void BadMethod([HttpTrigger("G T", Route = "x")] HttpRequest request) => _ = request;

        [Function("BadCron")]
        public static void BadCron([TimerTrigger("every day")] TimerInfo timer) => _ = timer;

        [Function("NoSetting")]
        public static void NoSetting([TimerTrigger("%Nowhere%")] TimerInfo timer) => _ = timer;

        [Function("BadQueue")]
        public static void BadQueue([QueueTrigger("no_queue")] string message) => _ = message;

        [Function("BadParameter")]
        public static void BadParameter([HttpTrigger(Route = "y")] Uri request) => _ = request;

        [Function("BadTimer")]
        public static void BadTimer([TimerTrigger("00:01:00")] string timer) => _ = timer;

        [Function("NoTrigger")]
        public static void NoTrigger(string message) => _ = message;

        [Function("RouteOne")]
        public static void RouteOne([HttpTrigger("get", "post", Route = "same")] HttpRequest request) => _ = request;

        [Function("RouteTwo")]
        public static void RouteTwo([HttpTrigger("get", Route = "Same")] HttpRequest request) => _ = request;
    }
}
