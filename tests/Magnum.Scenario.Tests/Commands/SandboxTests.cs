using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Scenario.Tests.Product;
using Microsoft.Extensions.Configuration;

namespace Magnum.Scenario.Tests.Commands;

/// <summary>The program with <c>--sandbox</c> and the settings of the section <c>Sandbox</c>, good and bad.</summary>
public sealed class SandboxTests : IDisposable
{
    private const string Seed = """
        {
          "domains": [{ "name": "Default", "id": "default" }, { "name": "own" }],
          "projects": [{ "name": "lab" }, { "name": "services" }],
          "users": [
            { "name": "ada", "password": "pw" },
            { "name": "coe", "password": "other" },
            { "name": "keeper", "password": "third", "domain": "own" }
          ],
          "role_assignments": [
            { "user": "ada", "project": "lab", "roles": ["member", "reader"] },
            { "user": "coe", "project": "services", "roles": ["admin", "service"] },
            { "user": "keeper", "user_domain": "own", "domain": "own", "roles": ["admin"] }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("magnum-sandbox-").FullName;

    [Fact]
    public async Task A_seed_and_a_pace_of_ones_own_hold_and_the_catalog_leads_to_the_free_port()
    {
        var settings = new Dictionary<string, string>
        {
            ["Sandbox__Seed"] = await SeedFileAsync(),
            ["Sandbox__StackSeconds"] = "0",
            ["Keystone__Username"] = "coe",
            ["Keystone__Password"] = "other",
            ["Keystone__ProjectName"] = "services",
            ["Keystone__TrusteeDomainName"] = "own",
            ["Keystone__TrusteeDomainAdmin"] = "keeper",
            ["Keystone__TrusteeDomainAdminPassword"] = "third",
        };
        await using var product = ProductProcess.Start(settings, "serve", "--sandbox", "--port", "0", "--store", _folder);
        await product.WaitForOutputAsync("Keystone of the sandbox is at");
        var magnum = new Uri(Regex.Match(product.Output, @"Magnum serves at (\S+)").Groups[1].Value);
        var keystone = Regex.Match(product.Output, @"sandbox is at (\S+)").Groups[1].Value;
        using var http = new HttpClient();

        var token = await LoginAsync(http, keystone, "ada", "pw");

        Url(token, "container-infra").Should().Be(new Uri(magnum, "/v1").ToString());
        using var clusters = await http.GetAsync(Url(token, "container-infra") + "/clusters");
        clusters.StatusCode.Should().Be(HttpStatusCode.OK, "the service user of the seed validates tokens");
        (await StackStatusAsync(http, Url(token, "orchestration"))).Should().Be("CREATE_COMPLETE", "a stack takes no time");
    }

    [Theory]
    [InlineData("serve", "--sandbox")]
    [InlineData("demo", "--exit")]
    public async Task Bad_settings_are_told_one_by_one_with_exit_code_2_before_anything_listens(string command, string option)
    {
        // Whoever tried to listen here before he read his settings would complain of the port instead.
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        var settings = new Dictionary<string, string>
        {
            ["Sandbox__Port"] = port,
            ["Sandbox__StackSeconds"] = "abc",
            ["Sandbox__TokenSeconds"] = "long",
            ["Api__MaxLimit"] = "0",
        };

        var output = await RefusedAsync(settings, command, option, "--port", port);

        output.Should().HaveCount(3);
        foreach (var setting in new[] { "Sandbox:StackSeconds", "Sandbox:TokenSeconds", "Api:MaxLimit" })
            output.Should().ContainSingle(line => line.Contains(setting, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sandbox__StackSeconds", "-1", "Sandbox:StackSeconds")]
    [InlineData("Sandbox__Port", "70000", "Sandbox:Port")]
    [InlineData("Sandbox__MagnumUrl", "nowhere", "Sandbox:MagnumUrl")]
    [InlineData("Sandbox__Seed", "/no/such/seed.json", "/no/such/seed.json")]
    public async Task A_setting_without_sense_is_told_in_one_line(string name, string value, string named)
    {
        foreach (var arguments in new[] { new[] { "serve", "--sandbox", "--store", _folder, "--port", "0" }, ["demo", "--exit", "--port", "0"] })
        {
            var output = await RefusedAsync(new Dictionary<string, string> { [name] = value }, arguments);
            output.Should().ContainSingle().Which.Should().Contain(named);
        }
    }

    [Fact]
    public async Task The_section_is_read_wherever_the_other_settings_are()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sandbox:Seed"] = await SeedFileAsync(),
            ["Keystone:Username"] = "coe",
        }).Build();
        var launch = new SandboxLaunch(7071);

        var settings = launch.Read(configuration).ToDictionary();
        await using var sandbox = await launch.StartAsync(TestContext.Current.CancellationToken);

        sandbox.World.Users.Should().Contain(user => user.Name == "ada");
        (settings["Keystone:Username"], settings["Keystone:AuthUrl"]).Should().Be(("coe", sandbox.KeystoneUrl.ToString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string[]> RefusedAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        await using var product = ProductProcess.Start(settings, arguments);
        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        return product.Output.Split('\n');
    }

    private async Task<string> SeedFileAsync()
    {
        var file = Path.Combine(_folder, "seed.json");
        await File.WriteAllTextAsync(file, Seed);
        return file;
    }

    private static async Task<JsonElement> LoginAsync(HttpClient http, string keystone, string user, string password)
    {
        using var body = JsonContent.Create(new
        {
            auth = new
            {
                identity = new { methods = new[] { "password" }, password = new { user = new { name = user, password, domain = new { name = "Default" } } } },
                scope = new { project = new { name = "lab", domain = new { name = "Default" } } },
            },
        });
        await body.LoadIntoBufferAsync();
        using var answer = await http.PostAsync($"{keystone}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Add("X-Auth-Token", answer.Headers.GetValues("X-Subject-Token").Single());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token");
    }

    private static string Url(JsonElement token, string type) => token.GetProperty("catalog").EnumerateArray()
        .Single(service => service.GetProperty("type").GetString() == type)
        .GetProperty("endpoints")[0].GetProperty("url").GetString()!;

    private static async Task<string?> StackStatusAsync(HttpClient http, string heat)
    {
        using var body = JsonContent.Create(new
        {
            stack_name = "quick",
            template = new { heat_template_version = "2018-03-02", resources = new { net = new { type = "OS::Neutron::Net" } } },
        });
        await body.LoadIntoBufferAsync();
        using var made = await http.PostAsync($"{heat}/stacks", body);
        made.EnsureSuccessStatusCode();
        var stacks = await http.GetFromJsonAsync<JsonElement>($"{heat}/stacks");
        return stacks.GetProperty("stacks")[0].GetProperty("stack_status").GetString();
    }
}
