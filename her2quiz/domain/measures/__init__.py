"""What a review log says of a learner: how much is remembered, how well that was expected, when it is studied."""
