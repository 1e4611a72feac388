using Magnum.Embedded.Store;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable;

/// <summary>What the engine's parts are built on.</summary>
internal sealed record EngineParts(
    EmbeddedStore Store, ITaskInvoker Invoker, DurableOptions Options, TimeProvider Time, ILoggerFactory Loggers)
{
    public long NowTicks => Time.GetUtcNow().UtcTicks;
}
