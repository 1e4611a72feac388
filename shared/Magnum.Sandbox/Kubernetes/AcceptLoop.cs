using System.Net.Sockets;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Accepts connections until the address is closed. An error, such as too many open files, ends one accept only.</summary>
internal static class AcceptLoop
{
    /// <summary>How long it rests after an error; the next accept would most likely meet the same.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(Func<Task<Socket>> accept, Action<Socket> take, Func<bool> isOpen, TimeProvider time)
    {
        while (isOpen())
        {
            try
            {
                take(await accept());
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException) when (isOpen())
            {
                await Task.Delay(Pause, time);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
