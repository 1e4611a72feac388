using Magnum.Functions.Http.Policies;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Functions.Tests.Http.Policies;

/// <summary>A policy file in a folder of its own, and the rules that a service makes of it.</summary>
internal sealed class PolicyFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-");
    private DateTime _written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public string Path => System.IO.Path.Combine(_folder.FullName, "policy.yaml");

    public FakeTimeProvider Time { get; } = new();

    public PolicyLog Log { get; } = new();

    /// <summary>Writes the file; each time counts as a minute later.</summary>
    public void Write(string yaml)
    {
        File.WriteAllText(Path, yaml);
        File.SetLastWriteTimeUtc(Path, _written = _written.AddMinutes(1));
    }

    /// <summary>Writes the file as Kubernetes mounts a ConfigMap: a link to a file in a linked folder, which is swapped.</summary>
    public void Mount(string yaml)
    {
        var version = _folder.CreateSubdirectory($"..{_written = _written.AddMinutes(1):yyyyMMddHHmm}");
        var file = System.IO.Path.Combine(version.FullName, "policy.yaml");
        File.WriteAllText(file, yaml);
        File.SetLastWriteTimeUtc(file, _written);
        var data = System.IO.Path.Combine(_folder.FullName, "..data");
        if (Directory.Exists(data)) Directory.Delete(data);
        Directory.CreateSymbolicLink(data, version.Name);
        if (!File.Exists(Path)) File.CreateSymbolicLink(Path, System.IO.Path.Combine("..data", "policy.yaml"));
    }

    public PolicyEnforcer Open(bool onlyNew = true) =>
        new(new PolicyBook(Options.Create(new PolicyOptions { File = Path, EnforceNewDefaults = onlyNew }), Time, Log));

    public void Dispose() => _folder.Delete(recursive: true);
}
