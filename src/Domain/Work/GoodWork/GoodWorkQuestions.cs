namespace Linkwork.Domain.Work;

/// <summary>Names are stored, so never rename one; add instead.</summary>
public enum GoodWorkQuestion
{
    Lasts, KnownHours, EnoughPay, FairPay, OwnWay, Strengths, Worthwhile, Learning, EnoughTime, Helpful, Boss, Safe, Respect, TimeForHome, SayNo, SpeakUp,
}

/// <summary>One question of the good-work check: "yes" is good in each, so that nobody has to turn one round in their head.</summary>
/// <param name="Text">As it is asked, of a job or of an offer.</param>
/// <param name="Ask">What could be asked for at work, in words to use.</param>
/// <param name="Adversity">The strain that a "no" tells of, for the few that do.</param>
public sealed record GoodWorkItem(GoodWorkQuestion Question, GoodWorkDimension Dimension, string Text, string Ask, WorkAdversity? Adversity = null);

/// <summary>The questions, in the order they are asked. They are our own words; reading age nine at most, which a test holds them to.</summary>
public static class GoodWorkQuestions
{
    /// <summary>Asked last, and apart: it isn't made from the others.</summary>
    public const string GoodForMe = "All in all, is this job good for you?";

    public static IReadOnlyList<GoodWorkItem> All { get; } =
    [
        new(GoodWorkQuestion.Lasts, GoodWorkDimension.Terms, "Is the job likely to last?",
            "“How long is the job for? What would need to happen for it to go on?”", WorkAdversity.Insecurity),
        new(GoodWorkQuestion.KnownHours, GoodWorkDimension.Terms, "Do you know your hours at least a week ahead?",
            "“Could I have a set number of hours each week, and my shifts a week ahead?”"),
        new(GoodWorkQuestion.EnoughPay, GoodWorkDimension.Pay, "Is the pay enough for you to live on?",
            "“Could I have more hours, or is there a job here that pays more?”"),
        new(GoodWorkQuestion.FairPay, GoodWorkDimension.Pay, "Is the pay fair for the work you do?",
            "“What do others get for this work? When can we look at my pay?”", WorkAdversity.UnfairReward),
        new(GoodWorkQuestion.OwnWay, GoodWorkDimension.JobDesign, "Can you choose how you do your work?",
            "“Could I plan the order of my own work, and when I take a break?”", WorkAdversity.LowControl),
        new(GoodWorkQuestion.Strengths, GoodWorkDimension.JobDesign, "Do you get to use what you are good at?",
            "“I am good at this. Is there a task here where I could use it?”"),
        new(GoodWorkQuestion.Worthwhile, GoodWorkDimension.JobDesign, "Does the work feel worth doing?",
            "“Who does my work help? Could I do more of that part?”"),
        new(GoodWorkQuestion.Learning, GoodWorkDimension.JobDesign, "Can you learn new things and move up?",
            "“Is there training I could do in work time? What could I do next here?”"),
        new(GoodWorkQuestion.EnoughTime, GoodWorkDimension.Health, "Is there enough time to get the work done?",
            "“There is more than I can do in my hours. What should I leave?”", WorkAdversity.HighDemands),
        new(GoodWorkQuestion.Helpful, GoodWorkDimension.SocialSupport, "Do people at work help each other?",
            "“Who can I ask when I am stuck? Could I work next to somebody at first?”"),
        new(GoodWorkQuestion.Boss, GoodWorkDimension.SocialSupport, "Can you talk to your boss when things go wrong?",
            "“Could we have ten minutes each week to talk about how it goes?”"),
        new(GoodWorkQuestion.Safe, GoodWorkDimension.Health, "Are you safe from getting hurt at work?",
            "“Can you show me how to do this safely? What kit do I get?”"),
        new(GoodWorkQuestion.Respect, GoodWorkDimension.Health, "Are you treated well, with no shouting or bullying?",
            "“I was spoken to in a way that upset me. What can be done so that it stops?”"),
        new(GoodWorkQuestion.TimeForHome, GoodWorkDimension.Balance, "Does the job leave you time for home and rest?",
            "“Could I start later, end sooner, or work fewer days?”"),
        new(GoodWorkQuestion.SayNo, GoodWorkDimension.Balance, "Can you say no to extra hours?",
            "“I can’t stay longer today. Are extra hours paid, and can I choose?”"),
        new(GoodWorkQuestion.SpeakUp, GoodWorkDimension.Voice, "Can you speak up, or join a union, and still be all right?",
            "“Who speaks for staff here? How can I say what I think of a change?”"),
    ];

    public static GoodWorkItem Item(this GoodWorkQuestion question) => All.First(item => item.Question == question);
}
