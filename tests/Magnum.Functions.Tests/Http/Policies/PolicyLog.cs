using Magnum.Functions.Http.Policies;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Tests.Http.Policies;

/// <summary>Keeps what is logged.</summary>
internal sealed class PolicyLog : ILogger<PolicyBook>
{
    public List<(LogLevel Level, string Message)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add((logLevel, formatter(state, exception)));
}
