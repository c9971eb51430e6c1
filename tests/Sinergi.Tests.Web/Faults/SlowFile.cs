namespace Sinergi.Tests.Web.Faults;

/// <summary>A file on its way over a line that stalls half-way and, once released, goes on slowly.</summary>
internal sealed class SlowFile(byte[] content, TimeSpan secondHalfTakes = default) : Stream
{
    private const int Pieces = 20;
    private readonly TaskCompletionSource halfSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int sent;

    /// <summary>Half of it has been handed to the line.</summary>
    public Task HalfSent => halfSent.Task;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => sent;
        set => throw new NotSupportedException();
    }

    public void Release() => released.TrySetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var half = content.Length / 2;
        if (sent >= half)
        {
            halfSent.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
            await Task.Delay(secondHalfTakes / Pieces, cancellationToken);
        }

        var until = sent < half ? half : content.Length;
        var piece = Math.Min(Math.Min(buffer.Length, until - sent), Math.Max(1, half / Pieces + 1));
        content.AsMemory(sent, piece).CopyTo(buffer);
        sent += piece;
        return piece;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
