namespace CrmPlatform.Sdk.Analysis.Tests.Numerics;

public sealed class SeededRandomTests
{
    // The first numbers of SplitMix64 from 0 are published with it; xoshiro256** was computed from them by hand of its definition.
    [Fact]
    public void NextBits_SameSeed_IsTheSameForEver()
    {
        var random = new SeededRandom(0);

        Assert.Equal(
            [0x99EC5F36CB75F2B4, 0xBF6E1F784956452A, 0x1A5F849D4933E6E0],
            new[] { random.NextBits(), random.NextBits(), random.NextBits() });
    }

    [Fact]
    public void NextBits_OtherSeed_IsAnother() => Assert.NotEqual(new SeededRandom(1).NextBits(), new SeededRandom(2).NextBits());

    [Fact]
    public void NextInt_ManyDraws_AreEvenlySpread()
    {
        var random = new SeededRandom(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            counts[random.NextInt(10)]++;
        }

        // Chi square with 9 degrees of freedom exceeds 27.9 once in a thousand seeds, and this seed is fixed.
        Assert.InRange(counts.Sum(c => (c - 10_000.0) * (c - 10_000) / 10_000), 0, 27.9);
    }

    [Fact]
    public void NextDouble_ManyDraws_StayFromZeroToBelowOne()
    {
        var random = new SeededRandom(3);

        Assert.All(Enumerable.Range(0, 10_000).Select(_ => random.NextDouble()), d => Assert.InRange(d, 0, 1 - 1e-17));
    }

    [Fact]
    public void NextInt_NoRoom_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).NextInt(0));
}
