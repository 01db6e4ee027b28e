using SubsidyNavigator.Host.Batches;
using Xunit;

namespace SubsidyNavigator.Host.Tests.Batches;

public sealed class BatchRunTests
{
    [Fact]
    public async Task Answers_keep_the_order_however_long_each_takes()
    {
        var answers = new List<int>();
        await foreach (var answer in BatchRun.InOrder(Numbers(60, _ => { }), Slow, places: 8))
        {
            answers.Add(answer);
        }

        Assert.Equal(Enumerable.Range(0, 60), answers);

        static int Slow(int number)
        {
            Thread.Sleep(number % 7);
            return number;
        }
    }

    [Fact]
    public async Task No_more_lines_are_read_than_there_are_places()
    {
        var read = 0;
        await using var answers = BatchRun.InOrder(Numbers(1000, number => Volatile.Write(ref read, number)), number => number, places: 4).GetAsyncEnumerator();

        Assert.True(await answers.MoveNextAsync());
        await Task.Delay(100);

        // Four wait in the queue; one is given away, one waits for a place.
        Assert.InRange(Volatile.Read(ref read), 1, 6);
    }

    [Fact]
    public async Task What_breaks_the_reading_reaches_who_asks_for_the_answers()
    {
        var answers = new List<int>();

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var answer in BatchRun.InOrder(Numbers(9, number => { if (number == 5) { throw new IOException(); } }), number => number, places: 2))
            {
                answers.Add(answer);
            }
        });

        Assert.Equal(Enumerable.Range(0, 5), answers);
    }

    private static async IAsyncEnumerable<int> Numbers(int count, Action<int> seen)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            seen(number);
            yield return number;
        }
    }
}
