using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Policies;

/// <summary>
/// The rules in force. The operator's file is looked at once a second at most, when a rule is asked for, and read again when
/// it changed; a file that cannot be followed is refused and the rules before it stay.
/// </summary>
public sealed partial class PolicyBook
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PolicyOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PolicyBook> _logger;
    private volatile PolicyRules _rules;
    private (DateTime, long) _stamp;
    private long _lookedAt;

    /// <summary>Loads the rules; a file that cannot be followed throws <see cref="OptionsValidationException"/>.</summary>
    public PolicyBook(IOptions<PolicyOptions> options, TimeProvider time, ILogger<PolicyBook> logger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _lookedAt = time.GetTimestamp();
        if (_options.File is not null) _stamp = PolicyFile.Stamp(_options.File);
        _rules = Load();
    }

    /// <summary>What holds now.</summary>
    internal PolicyRules Rules
    {
        get
        {
            if (_options.File is { } file && _time.GetElapsedTime(Volatile.Read(ref _lookedAt)) >= LookEvery) Look(file);
            return _rules;
        }
    }

    // Whoever comes while another looks goes on with the rules there are.
    private void Look(string file)
    {
        if (!_gate.TryEnter()) return;
        try
        {
            Volatile.Write(ref _lookedAt, _time.GetTimestamp());
            var stamp = PolicyFile.Stamp(file);
            if (stamp == _stamp) return;
            _stamp = stamp;
            _rules = Load();
            LogReloaded(file);
        }
        catch (Exception bad) when (bad is FormatException or IOException or UnauthorizedAccessException)
        {
            LogRefused(file, bad.Message);
        }
        finally
        {
            _gate.Exit();
        }
    }

    private PolicyRules Load()
    {
        var overrides = _options.File is { } file ? PolicyFile.Read(file) : new Dictionary<string, string>();
        var rules = PolicyRules.Compile(overrides, _options.EnforceNewDefaults);
        foreach (var name in rules.Unused) LogUnused(name, _options.File!);
        return rules;
    }

    [LoggerMessage(1, LogLevel.Information, "The policy rules of {File} are in force")]
    private partial void LogReloaded(string file);

    [LoggerMessage(2, LogLevel.Error, "The changed policy file {File} cannot be followed, the rules before it stay: {Reason}")]
    private partial void LogRefused(string file, string reason);

    [LoggerMessage(3, LogLevel.Warning, "No operation asks for the policy rule {Rule} of {File}")]
    private partial void LogUnused(string rule, string file);
}
